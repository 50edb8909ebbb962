"""Behind HTTPS, Django's own examination of a deployment finds nothing to complain of."""

import os
import subprocess
import sys

import pytest

from bedside.desk.core import environment

GIVEN = {
    "BEDSIDE_ADDRESS": "https://desk.tamarack.example",
    "BEDSIDE_HOSTS": "desk.tamarack.example",
    "BEDSIDE_BEHIND_PROXY": "1",
    "BEDSIDE_SECRET_KEY": "Vr2-9qkX_7mTzLw4hBfYc8sJdNpGaEuRtQ1iOxKvMe6yWlZ3aB5cD7",
    "BEDSIDE_KEYS": "8J1hkXv5y9c3mQn0Zt2bRf6sWd4uLgPeAaTjYxKoIvE=",
    "DJANGO_SETTINGS_MODULE": "bedside.desk.core.settings",
}


def examined(**more: str) -> subprocess.CompletedProcess[str]:
    clean = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("BEDSIDE_", "DJANGO_"))
    }
    return subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"],
        env={**clean, **GIVEN, **more},
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.mark.parametrize("more", [{}, {"BEDSIDE_OIDC_SERVER": "https://login.tamarack.example"}])
def test_the_examination_of_a_deployment_is_clean(more: dict[str, str]) -> None:
    done = examined(**more)
    assert done.returncode == 0, done.stderr
    assert "0 silenced" in done.stdout + done.stderr


def test_a_short_key_would_be_found() -> None:
    """Or the test above would prove nothing."""
    assert "security.W009" in examined(BEDSIDE_SECRET_KEY="short").stderr


def test_origins_are_scheme_and_name() -> None:
    assert environment.origins(["https://login.example/realms/x", "nonsense"]) == [
        "https://login.example"
    ]
