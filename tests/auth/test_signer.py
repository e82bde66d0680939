"""Our own tokens: secrets that follow each other, and keys whose public part checks them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from graph.auth.keys import IssuerKeys
from graph.auth.service import make_auth
from graph.auth.signer import Signer, make_signer
from graph.auth.tokens import EXPIRED, LEEWAY, NOT_VALID, Issuer, Tokens
from graph.errors import SettingsError, Unauthenticated
from graph.settings import Settings
from tests.auth.conftest import PASSWORD, serve_people

OLD, NEW = "the secret of last year, 32 and more", "the secret of this year, 32 and more"
KINDS: Mapping[str, Any] = {
    "RS256": rsa.generate_private_key(public_exponent=65537, key_size=2048),
    "ES256": ec.generate_private_key(ec.SECP256R1()),
    "ES384": ec.generate_private_key(ec.SECP384R1()),
    "ES512": ec.generate_private_key(ec.SECP521R1()),
    "EdDSA": ed25519.Ed25519PrivateKey.generate(),
}


def private_pem(key: Any, password: bytes | None = None) -> bytes:
    hidden = NoEncryption() if password is None else BestAvailableEncryption(password)
    pem: bytes = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, hidden)
    return pem


def public_pem(key: Any) -> bytes:
    pem: bytes = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return pem


def written(folder: Path, **files: bytes) -> tuple[Path, ...]:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return tuple(folder / name for name in files)


def signer(**settings: Any) -> Signer:
    return make_signer(Settings(database_url="postgresql://localhost/nowhere", **settings))


def signed(by: Signer, seconds: float = 60) -> str:
    return by.sign("7", ["member"], seconds, {"workspace": 3})


async def id_of(token: str, checked_by: Signer) -> str | None:
    return (await Tokens({checked_by.issuer: checked_by.as_issuer()}).identify(token)).viewer.id


async def refusal(token: str, checked_by: Signer) -> str:
    with pytest.raises(Unauthenticated) as caught:
        await id_of(token, checked_by)
    return caught.value.message


async def test_a_secret_of_before_checks_and_signs_nothing() -> None:
    before, now = signer(token_secret=OLD), signer(token_secret=NEW, token_secrets_before=(OLD, "x" * 32))
    assert await id_of(signed(before), now) == "7"
    assert await id_of(signed(now), signer(token_secret=NEW)) == "7"
    # Once it is left out, what it has signed is good no longer.
    assert await refusal(signed(before), signer(token_secret=NEW)) == NOT_VALID
    assert OLD not in repr(now)
    assert NEW not in repr(now)


async def test_that_a_token_has_expired_is_told_whichever_secret_signed_it() -> None:
    now = signer(token_secret=NEW, token_secrets_before=(OLD,))
    for secret in (OLD, NEW):
        token = jwt.encode(
            {"iss": "mainspring", "aud": "mainspring", "sub": "7", "iat": 1, "exp": 1 + LEEWAY}, secret, "HS256"
        )
        assert await refusal(token, now) == EXPIRED
    forged = jwt.encode({"iss": "mainspring", "aud": "mainspring", "sub": "7", "iat": 1, "exp": 2}, "x" * 32, "HS256")
    assert await refusal(forged, now) == NOT_VALID


@pytest.mark.parametrize("algorithm", list(KINDS))
async def test_a_private_key_signs_and_its_public_part_checks(tmp_path: Path, algorithm: str) -> None:
    private, public = written(tmp_path, private=private_pem(KINDS[algorithm]), public=public_pem(KINDS[algorithm]))
    other = written(tmp_path, other=private_pem(ec.generate_private_key(ec.SECP256R1())))
    ours = signer(token_keys=(private,))
    token = signed(ours)
    assert jwt.get_unverified_header(token) == {"alg": algorithm, "typ": "JWT", "kid": ours.keys[0].name}
    assert await id_of(token, ours) == "7"
    assert await id_of(token, signer(token_keys=(*other, public))) == "7"
    assert await refusal(token, signer(token_keys=other)) == NOT_VALID
    # No secret is made beside it; one that is given checks as well, so that a service may go over to keys.
    assert [each.algorithm for each in ours.keys] == [algorithm]
    both = signer(token_keys=(private,), token_secret=OLD)
    assert await id_of(signed(signer(token_secret=OLD)), both) == "7"
    assert jwt.get_unverified_header(signed(both))["alg"] == algorithm


@pytest.mark.parametrize("algorithm", list(KINDS))
async def test_a_public_key_is_no_secret(tmp_path: Path, algorithm: str) -> None:
    """Key confusion: whoever has the public key signs with it as if it were the secret."""
    files = written(tmp_path, private=private_pem(KINDS[algorithm]))
    ours = signer(token_keys=files, token_secret=OLD)
    claims = {"iss": "mainspring", "aud": "mainspring", "sub": "7", "iat": 1, "exp": 9_999_999_999}
    key = jwt.utils.base64url_encode(public_pem(KINDS[algorithm]))
    for headers in ({}, {"kid": ours.keys[0].name}):
        assert await refusal(jwt.encode(claims, key, "HS256", headers), ours) == NOT_VALID


async def test_others_check_with_what_is_published(tmp_path: Path, people_url: str) -> None:
    rsa_file, ed_file = written(tmp_path, rsa=private_pem(KINDS["RS256"]), ed=private_pem(KINDS["EdDSA"]))
    async for people in serve_people(people_url, token_keys=(ed_file, rsa_file), token_secret=None):
        _, made = await people.sign_up(PASSWORD)
        published = await people.api.client.get("/auth/jwks.json")
        assert published.headers["cache-control"] == "public, max-age=300"
        found = published.json()["keys"]
        assert [set(each) & {"d", "p", "q", "k"} for each in found] == [set(), set()]
        keys = IssuerKeys(partial(list, found), ["EdDSA", "RS256"], 3_600)
        elsewhere = Tokens({"mainspring": Issuer("mainspring", "mainspring", keys.find, id_claim="sub")})
        viewer = (await elsewhere.identify(made["tokens"]["accessToken"])).viewer
        assert viewer.id == str(made["tokens"]["userId"])
        assert (await people.me(made["tokens"]["accessToken"]))[0] == 200


def test_of_secrets_nothing_is_published() -> None:
    assert signer(token_secret=NEW, token_secrets_before=(OLD,)).published() == {"keys": []}


@pytest.mark.parametrize(
    "content",
    [
        b"nothing",
        b"-----BEGIN PRIVATE KEY-----\nnonsense\n-----END PRIVATE KEY-----\n",
        private_pem(KINDS["EdDSA"], b"password"),
        private_pem(rsa.generate_private_key(public_exponent=65537, key_size=1024)),
        private_pem(ed448.Ed448PrivateKey.generate()),
        private_pem(ec.generate_private_key(ec.SECP256K1())),
    ],
)
def test_what_is_no_key_of_ours_is_refused_at_the_start(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(SettingsError, match=r"MAINSPRING_TOKEN_KEYS: .* holds no key in PEM, without a password"):
        make_auth(Settings(token_keys=written(tmp_path, wrong=content)))


def test_the_first_key_signs_and_every_file_is_there(tmp_path: Path) -> None:
    public, private = written(tmp_path, public=public_pem(KINDS["EdDSA"]), private=private_pem(KINDS["EdDSA"]))
    with pytest.raises(SettingsError, match="is a public key; the first one signs"):
        signer(token_keys=(public, private))
    with pytest.raises(SettingsError, match="can't be read: No such file or directory"):
        signer(token_keys=(private, tmp_path / "none"))


def test_keys_are_read_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = written(tmp_path, one=private_pem(KINDS["EdDSA"]), other=private_pem(KINDS["RS256"]))
    monkeypatch.setenv("MAINSPRING_TOKEN_KEYS", f"{first}, {second}")
    monkeypatch.setenv("MAINSPRING_TOKEN_SECRETS_BEFORE", f"{'o' * 40}, {'x' * 40}")
    settings = Settings.from_environment(database_url="postgresql://localhost/nowhere")
    assert [each.algorithm for each in make_signer(settings).keys] == ["EdDSA", "RS256", "HS256", "HS256"]
    monkeypatch.setenv("MAINSPRING_TOKEN_SECRETS_BEFORE", "hunter2")
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment()
    assert str(caught.value) == "MAINSPRING_TOKEN_SECRETS_BEFORE: must each have 32 characters or more"
