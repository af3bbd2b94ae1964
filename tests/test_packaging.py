"""The wheel, in an environment that holds nothing else of ours, run from /."""

import os
import subprocess
import sys
import sysconfig
import venv
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
PACKAGES = ("corpus", "engine", "indexer", "register", "search", "vietnamese", "web")


@pytest.mark.parametrize("name", [*PACKAGES, "timtin", "timtin_settings"])
def test_no_other_distribution_installs_our_names(name):
    # Flat names: beside web.py, say, one of us would overwrite the other without a word.
    assert set(packages_distributions().get(name, [])) <= {"timtin"}


def test_the_wheel_runs_alone(tmp_path):
    pytest.importorskip("hatchling")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=REPOSITORY, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    environment = tmp_path / "env"
    venv.create(environment, with_pip=False, symlinks=True)
    install = [sys.executable, "-m", "pip", "--python", str(environment), "install", "--no-deps"]
    subprocess.run([*install, "--quiet", str(wheel)], check=True, cwd="/")
    # Libraries come from here, by a path that runs no .pth file: so our checkout is out of reach.
    packages = next((environment / "lib").glob("python*/site-packages"))
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))

    source = tmp_path / "mau.jsonl"
    source.write_text('{"id": "b1", "title": "Mùa gặt", "body": "Bà con vui."}', encoding="utf-8")
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "TIMTIN"))}

    def run(*arguments):
        command = [environment / "bin" / "timtin", *arguments]
        done = subprocess.run(
            command, cwd="/", env=clean, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("index", source, "--index", tmp_path / "index")
    assert "Mùa gặt" in run("search", "mua gat", "--index", tmp_path / "index")
    code = "import web, vietnamese; print(web.__file__)"
    where = subprocess.run(
        [environment / "bin" / "python", "-c", code],
        check=True,
        cwd="/",
        env=clean,
        capture_output=True,
        text=True,
    ).stdout
    assert str(environment) in where
