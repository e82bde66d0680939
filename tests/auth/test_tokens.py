"""Bearer tokens: whom they stand for, and each known way of forging one."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from typing import Any

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from graph.auth import Viewer
from graph.auth.keys import IssuerKeys
from graph.auth.service import make_auth
from graph.auth.signer import signer_by_secret
from graph.auth.tokens import EXPIRED, KEPT_TOKENS, LEEWAY, NOT_VALID, Issuer, Tokens
from graph.errors import SettingsError, Unauthenticated, Unavailable
from graph.kept import Kept
from graph.settings import Settings

SECRET = "correct horse battery staple, 32 and more"
OURS = signer_by_secret(SECRET, "mainspring", "chat")
ROLES = ("member", "admin")

PRIVATE = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PUBLIC_PEM = PRIVATE.public_key().public_bytes(
    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
)
OTHER = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OUTSIDE = "https://login.example.org/"


def jwk_of(private: rsa.RSAPrivateKey, kid: str | None = "k1", **more: Any) -> dict[str, Any]:
    named = {} if kid is None else {"kid": kid}
    return {**json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(private.public_key())), **named, **more}


def tokens(**issuer: Any) -> Tokens:
    keys = IssuerKeys(lambda: [jwk_of(PRIVATE)], ["RS256"], 3_600)
    outside = Issuer(OUTSIDE, "chat", keys.find, **issuer)
    ours = OURS.as_issuer()
    return Tokens({ours.name: ours, outside.name: outside}, frozenset(ROLES))


def claims(**changed: Any) -> dict[str, Any]:
    """Those of a good token of ours, for longer than all tests take; None leaves one out."""
    now = int(time.time())
    good = {"iss": "mainspring", "aud": "chat", "sub": "7", "iat": now, "exp": now + 7_200, "roles": ["member"]}
    return {name: value for name, value in {**good, **changed}.items() if value is not None}


def outside_claims(**changed: Any) -> dict[str, Any]:
    return claims(**{"iss": OUTSIDE, **changed})


def signed(given: Mapping[str, Any], key: Any = SECRET, algorithm: str = "HS256", **headers: Any) -> str:
    return jwt.encode(dict(given), key, algorithm, headers)


def encode(part: Any) -> str:
    text = part if isinstance(part, bytes) else json.dumps(part).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()


def by_hand(header: Mapping[str, Any], given: Mapping[str, Any], key: bytes | None) -> str:
    """What no library would make: HMAC-SHA256 with this key, or no signature."""
    text = f"{encode(header)}.{encode(given)}"
    return f"{text}.{'' if key is None else encode(hmac.digest(key, text.encode(), hashlib.sha256))}"


async def refusal(token: str, given: Tokens | None = None) -> str:
    with pytest.raises(Unauthenticated) as caught:
        await (given or tokens()).identify(token)
    assert (caught.value.code, caught.value.status) == ("UNAUTHENTICATED", 401)
    return caught.value.message


# Whom they stand for


async def test_a_token_of_ours_says_who_is_asking() -> None:
    token = OURS.sign("7", ["member", "admin"], 60, {"workspace": 3})
    identity = await tokens().identify(token)
    assert identity.viewer == Viewer(("admin", "member"), "7", {"workspace": 3})
    assert identity.viewer.claims == {"workspace": 3}
    assert time.time() + 50 < identity.expires_at < time.time() + 60 + LEEWAY + 1


async def test_a_token_of_an_outside_issuer_says_who_is_asking() -> None:
    given = outside_claims(sub="auth0|7", roles="admin other", team="blue")
    viewer = (await tokens().identify(signed(given, PRIVATE, "RS256", kid="k1"))).viewer
    assert (viewer.roles, viewer.id) == (("admin",), f"{OUTSIDE}#auth0|7")
    assert viewer.claims == {"team": "blue"}


async def test_an_outside_issuer_s_7_is_ours_only_where_a_claim_is_said_to_be_our_id() -> None:
    token = signed(outside_claims(sub="7", app={"user": 8}), PRIVATE, "RS256", kid="k1")
    ids = {claim: (await tokens(id_claim=claim).identify(token)).viewer.id for claim in (None, "sub", "app.user")}
    assert ids == {None: f"{OUTSIDE}#7", "sub": "7", "app.user": "8"}
    assert await refusal(token, tokens(id_claim="user")) == NOT_VALID
    assert (await tokens().identify(OURS.sign("7", ["member"], 60, {}))).viewer.id == "7"


def test_an_outside_issuer_may_not_bear_our_name() -> None:
    outside: dict[str, Any] = {
        "jwks_url": "https://login.example.org/keys",
        "jwks_audience": "chat",
        "token_secret": SECRET,
    }
    with pytest.raises(SettingsError, match="MAINSPRING_JWKS_ISSUER: must not be 'mainspring'"):
        make_auth(Settings(**outside, jwks_issuer="mainspring"))
    made = make_auth(Settings(**outside, jwks_issuer=OUTSIDE, id_claim="sub"))
    assert {name: issuer.id_claim for name, issuer in made.tokens.issuers.items()} == {
        "mainspring": "sub",
        OUTSIDE: "sub",
    }
    assert make_auth(Settings(**outside, jwks_issuer=OUTSIDE)).tokens.issuers[OUTSIDE].id_claim is None


@pytest.mark.parametrize(
    ("claim", "given"),
    [
        ("realm_access.roles", {"realm_access": {"roles": ["admin"]}}),
        ("https://example.org/roles", {"https://example.org/roles": ["admin"]}),
        ("scope", {"scope": "openid admin"}),
    ],
)
async def test_the_claim_of_roles_is_named_or_has_a_path(claim: str, given: dict[str, Any]) -> None:
    token = signed(outside_claims(roles=None, **given), PRIVATE, "RS256", kid="k1")
    assert (await tokens(roles_claim=claim).identify(token)).viewer.roles == ("admin",)


@pytest.mark.parametrize(
    "roles", [["system"], ["system", "owner"], "system", ["member+admin"], ["anonymous"], [], 7, {}]
)
async def test_no_token_gives_the_service_s_own_role_or_one_that_is_not_known(roles: Any) -> None:
    for given in (tokens(), Tokens({OURS.issuer: OURS.as_issuer()}, None)):
        viewer = (await given.identify(signed(claims(roles=roles)))).viewer
        assert not viewer.is_system
        assert set(viewer.roles) <= {"anonymous", "owner"}
        assert viewer.id == "7"


async def test_where_nothing_is_known_of_roles_all_are_taken() -> None:
    token, ours = signed(claims(roles=["owner", "made-up"])), {OURS.issuer: OURS.as_issuer()}
    for known, expected in ((None, ("made-up", "owner")), ({"owner"}, ("owner",)), ((), ("anonymous",))):
        assert (await Tokens(ours, known).identify(token)).viewer.roles == expected


# Forged ones

NOW = int(time.time())
FORGED = {
    "alg none": by_hand({"alg": "none", "typ": "JWT"}, claims(), None),
    "alg None": by_hand({"alg": "None"}, claims(), None),
    "no alg": by_hand({"typ": "JWT"}, claims(), SECRET.encode()),
    "no signature": ".".join([*signed(claims()).split(".")[:2], ""]),
    "another secret": signed(claims(), "another secret of thirty-two letters"),
    "changed afterwards": "{0}.{2}.{1}".format(*signed(claims()).split(".")[::2], encode(claims(sub="8"))),
    "key confusion: the public key as a secret": by_hand({"alg": "HS256", "kid": "k1"}, outside_claims(), PUBLIC_PEM),
    "key confusion: the issuer's token signed with our secret": signed(outside_claims(), kid="k1"),
    "key confusion: our token signed by the issuer": signed(claims(), PRIVATE, "RS256", kid="k1"),
    "another algorithm of the family": signed(outside_claims(), PRIVATE, "RS512", kid="k1"),
    "another of ours": signed(claims(), SECRET * 2, "HS512"),
    "another key, named in the header": signed(outside_claims(), OTHER, "RS256", kid="k1", jwk=jwk_of(OTHER)),
    "another key, fetched from the header's address": signed(
        outside_claims(), OTHER, "RS256", kid="k2", jku="https://evil.example/jwks.json", x5u="https://evil.example/x"
    ),
    "kid: a path": signed(outside_claims(), OTHER, "RS256", kid="../../../../dev/null"),
    "kid: SQL": signed(outside_claims(), OTHER, "RS256", kid="x' UNION SELECT 'secret'--"),
    "kid: an empty secret": by_hand({"alg": "HS256", "kid": "/dev/null"}, claims(), b""),
    "kid: no text": by_hand({"alg": "HS256", "kid": {"a": 1}}, claims(), SECRET.encode()),
    "crit": by_hand({"alg": "HS256", "crit": ["exp"], "exp": 1}, claims(), SECRET.encode()),
    "crit: b64": by_hand({"alg": "HS256", "crit": ["b64"], "b64": True}, claims(), SECRET.encode()),
    "another audience": signed(claims(aud="billing")),
    "no audience": signed(claims(aud=None)),
    "another issuer": signed(claims(iss="https://evil.example/")),
    "part of the issuer's name": signed(outside_claims(iss=OUTSIDE[:-1]), PRIVATE, "RS256", kid="k1"),
    "no issuer": signed(claims(iss=None)),
    "the issuer is a list": signed(claims(), key=SECRET).replace(
        signed(claims()).split(".")[1], encode(claims(iss=["mainspring"]))
    ),
    "no expiry": signed(claims(exp=None)),
    "an expiry that is no number": by_hand({"alg": "HS256"}, claims(exp="never"), SECRET.encode()),
    "an endless expiry": by_hand({"alg": "HS256"}, claims(exp=1e400), SECRET.encode()),
    "no time of issue": signed(claims(iat=None)),
    "issued in the future": signed(claims(iat=NOW + 3_600, exp=NOW + 7_200)),
    "not good before": signed(claims(nbf=NOW + 3_600, exp=NOW + 7_200)),
    "nobody's": signed(claims(sub=None)),
    "of nobody": signed(claims(sub="")),
    "too long": signed(claims(padding="x" * 9_000)),
    "no token": "abc",
    "nothing": "",
    "dots": "..",
    "not UTF-8": by_hand({"alg": "HS256"}, claims(), b"").replace(".", ".\udcff", 1),
    "a list": f"{encode({'alg': 'HS256'})}.{encode([1])}.x",
    "deep": f"{encode({'alg': 'HS256'})}.{encode(b'[' * 3_000)}.x",
}


@pytest.mark.parametrize("token", FORGED.values(), ids=FORGED)
async def test_a_forged_token_is_refused_in_the_same_words(token: str) -> None:
    assert await refusal(token) == NOT_VALID


async def test_an_expired_token_is_refused_and_says_so_only_where_it_was_good() -> None:
    long_ago = int(time.time()) - 3_600
    assert await refusal(signed(claims(iat=long_ago, exp=long_ago + 60))) == EXPIRED
    forged = signed(claims(iat=long_ago, exp=long_ago + 60), "another secret of thirty-two letters")
    assert await refusal(forged) == NOT_VALID
    elsewhere = signed(claims(iat=long_ago, exp=long_ago + 60, aud="billing"))
    assert await refusal(elsewhere) == NOT_VALID


async def test_a_kept_token_expires_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    given = tokens()
    token = OURS.sign("7", ["member"], 60, {})
    assert (await given.identify(token)).viewer.id == "7"
    assert (await given.identify(token)).viewer.id == "7"
    later = time.time() + 60 + LEEWAY + 1
    monkeypatch.setattr(time, "time", lambda: later)
    assert await refusal(token, given) == EXPIRED


async def test_what_is_kept_is_bounded_and_holds_no_token() -> None:
    given = Tokens({OURS.issuer: OURS.as_issuer()}, None, Kept(3))
    made = [OURS.sign(str(number), [], 60, {}) for number in range(10)]
    for each in made:
        await given.identify(each)
    assert len(given.kept) == 3
    assert await refusal("abc", given) == NOT_VALID
    assert len(given.kept) == 3
    assert not any(each.encode() in repr(given.kept._values).encode() for each in made)
    assert tokens().kept.size == KEPT_TOKENS


# The keys of an outside issuer


class Outside:
    """An issuer whose keys change, that may be down, and a clock."""

    def __init__(self, *keys: dict[str, Any]) -> None:
        self.keys: list[Any] = list(keys)
        self.asked = 0
        self.is_down = False
        self.now = 1_000.0

    def fetch(self) -> list[Any]:
        self.asked += 1
        if self.is_down:
            raise httpx.ConnectError("down")
        return self.keys

    def tokens(self, algorithms: tuple[str, ...] = ("RS256",)) -> Tokens:
        keys = IssuerKeys(self.fetch, algorithms, 3_600, lambda: self.now)
        return Tokens({OUTSIDE: Issuer(OUTSIDE, "chat", keys.find, id_claim="sub")}, None)


def of_outside(private: Any = PRIVATE, kid: str | None = "k1", number: int = 0) -> str:
    named = {} if kid is None else {"kid": kid}
    return signed(outside_claims(jti=str(number)), private, "RS256", **named)


async def test_the_keys_are_fetched_once_and_again_when_they_are_old() -> None:
    outside = Outside(jwk_of(PRIVATE))
    given = outside.tokens()
    for number in range(3):
        await given.identify(of_outside(number=number))
    assert outside.asked == 1
    outside.now += 3_601
    await given.identify(of_outside(number=4))
    assert outside.asked == 2


async def test_a_new_key_is_found_but_unknown_ones_do_not_flood_the_issuer() -> None:
    outside = Outside(jwk_of(PRIVATE))
    given = outside.tokens()
    await given.identify(of_outside())
    outside.keys.append(jwk_of(OTHER, "k2"))
    # Too early: somebody may be guessing.
    for number in range(20):
        assert await refusal(of_outside(OTHER, f"guess {number}"), given) == NOT_VALID
    assert outside.asked == 1
    outside.now += 31
    assert (await given.identify(of_outside(OTHER, "k2"))).viewer.id == "7"
    assert outside.asked == 2


async def test_a_withdrawn_key_is_good_no_longer() -> None:
    outside = Outside(jwk_of(PRIVATE), jwk_of(OTHER, "k2"))
    given = outside.tokens()
    await given.identify(of_outside(OTHER, "k2"))
    outside.keys = [jwk_of(PRIVATE)]
    outside.now += 3_601
    assert await refusal(of_outside(OTHER, "k2", number=1), given) == NOT_VALID


async def test_an_issuer_that_is_down_is_no_reason_to_be_anonymous() -> None:
    outside = Outside(jwk_of(PRIVATE))
    given = outside.tokens()
    outside.is_down = True
    for _ in range(3):
        with pytest.raises(Unavailable) as caught:
            await given.identify(of_outside())
        assert caught.value.status == 503
    # One that is down is not asked by everyone.
    assert outside.asked == 1
    outside.is_down = False
    outside.now += 6
    assert (await given.identify(of_outside())).viewer.id == "7"


async def test_known_keys_outlive_an_outage() -> None:
    outside = Outside(jwk_of(PRIVATE))
    given = outside.tokens()
    await given.identify(of_outside())
    outside.is_down = True
    outside.now += 3_601
    assert (await given.identify(of_outside(number=1))).viewer.id == "7"
    with pytest.raises(Unavailable):
        await given.identify(of_outside(OTHER, "k2"))


async def test_a_token_without_a_kid_takes_the_only_key() -> None:
    assert (await Outside(jwk_of(PRIVATE)).tokens().identify(of_outside(kid=None))).viewer.id == "7"
    assert (await Outside(jwk_of(PRIVATE, None)).tokens().identify(of_outside(kid=None))).viewer.id == "7"
    two = Outside(jwk_of(PRIVATE), jwk_of(OTHER, "k2")).tokens()
    assert await refusal(of_outside(kid=None), two) == NOT_VALID


async def test_secrets_and_keys_for_encryption_among_the_issuer_s_keys_are_left_out() -> None:
    secret = {"kty": "oct", "kid": "k3", "k": encode(SECRET.encode())}
    outside = Outside(secret, jwk_of(OTHER, "k2", use="enc"), jwk_of(PRIVATE), "nonsense")  # type: ignore[arg-type]
    given = outside.tokens()
    assert await refusal(signed(outside_claims(), SECRET, "HS256", kid="k3"), given) == NOT_VALID
    outside.now += 31
    assert await refusal(of_outside(OTHER, "k2"), given) == NOT_VALID
    assert (await given.identify(of_outside())).viewer.id == "7"


async def test_a_key_is_used_with_the_algorithm_that_it_names() -> None:
    given = Outside(jwk_of(PRIVATE, alg="RS512")).tokens(("RS256", "RS512"))
    assert await refusal(of_outside(), given) == NOT_VALID
    token = signed(outside_claims(), PRIVATE, "RS512", kid="k1")
    assert (await given.identify(token)).viewer.id == "7"
