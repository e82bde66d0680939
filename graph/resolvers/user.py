"""What the API says of a user beyond its columns."""

from graph.schema import Row, computed
from models import User


@computed(User, needs=[User.display_name])
def initials(user: Row) -> str:
    """The first letters of the first and the last name, for where there is no picture."""
    names = user.display_name.split()
    return "".join(name[0] for name in names[:1] + names[1:][-1:]).upper()
