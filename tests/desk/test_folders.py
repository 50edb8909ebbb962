"""What the tests write lies in pytest's own folders, and nowhere else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage


def test_pictures_of_a_test_lie_in_a_folder_of_this_run(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    name = default_storage.save("seen.txt", ContentFile(b"here"))
    there = Path(default_storage.path(name))
    assert there.read_bytes() == b"here"
    for folder in (there, settings.MEDIA_ROOT, settings.STATIC_ROOT):
        assert folder.is_relative_to(tmp_path_factory.getbasetemp())
    default_storage.delete(name)


def test_the_settings_alone_make_no_folder(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-c", "import tests.desk.settings"],
        env={**os.environ, "TMPDIR": str(tmp_path), "BEDSIDE_HOME": str(tmp_path / "home")},
        check=True,
    )
    assert list(tmp_path.iterdir()) == []
