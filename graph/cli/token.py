"""`mainspring token`: a person → an access token."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from graph.auth import ANONYMOUS, SYSTEM_ROLE
from graph.auth.secret import ends_with_process
from graph.auth.service import Account
from graph.auth.signer import make_signer
from graph.auth.viewer import MERGED
from graph.cli.given import Given, read_settings
from graph.cli.tell import tell
from graph.database import make_engine
from graph.database.write import Writer
from graph.errors import SettingsError
from graph.modules import load_accounts
from graph.mutations import Acting
from graph.settings import PREFIX, Settings


def run(given: Given, user: str, roles: Sequence[str], minutes: float) -> None:
    """Print a token for whom `user` names.

    Raises SettingsError where there is nobody of the name, or no secret that the service knows too.
    """
    settings = read_settings(given)
    if ends_with_process(settings):
        raise SettingsError(f"{PREFIX}TOKEN_SECRET: is not set; the service must be started with the same one.")
    if any(each == SYSTEM_ROLE or MERGED in each or not each for each in roles):
        raise SettingsError(f"--role: {SYSTEM_ROLE!r} is the service itself, and no token gives it.")
    account = asyncio.run(find(settings, user, roles))
    signer = make_signer(settings)
    tell(signer.sign(account.id, roles or account.roles, minutes * 60, account.claims))


async def find(settings: Settings, user: str, roles: Sequence[str]) -> Account:
    """Whom the accounts of the resolvers know by the name; where there are none, the name is the viewer's id.

    Raises SettingsError.
    """
    accounts = load_accounts(settings.resolvers)
    if accounts is None:
        if not roles:
            raise SettingsError(
                f"--role: is needed, since the resolvers have no ACCOUNTS that know what {user} may do."
            )
        return Account(user, tuple(roles), {})
    unknown = [each for each in roles if each not in accounts.roles]
    if unknown:
        raise SettingsError(f"--role: {unknown[0]!r} is none of {', '.join(accounts.roles)}.")
    engine = make_engine(settings)
    writer = Writer(engine, settings)
    try:
        account = await accounts.find(Acting(writer, ANONYMOUS, {}), user)
    finally:
        await writer.close()
        await engine.dispose()
    if account is None:
        raise SettingsError(f"There is nobody called {user!r}: give an e-mail address, workspace/handle, or a key.")
    return account
