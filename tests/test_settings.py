"""The settings: file, then environment; the unknown refused; each documented."""

from pathlib import Path

import pytest

from timtin_settings import SETTINGS, SettingsError, load

REPOSITORY = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_defaults():
    assert load({}).index == Path("index")
    assert load({}).number("port") == 8000


def test_environment_over_file(tmp_path):
    (tmp_path / "timtin.toml").write_text('index = "a"\nport = 9000\n')
    settings = load({"TIMTIN_INDEX": "b"})
    assert settings.index == Path("b")
    assert settings.number("port") == 9000


def test_sources(tmp_path):
    (tmp_path / "timtin.toml").write_text(
        '[source.mau]\npath = "tin"\nprovince = "Bắc Kạn"\n[source.mau.sections]\nkt = "Kinh tế"\n'
    )
    source = load({}).source_at(tmp_path / "tin")
    assert (source.name, source.province) == ("mau", "Bắc Kạn")
    assert source.section_of("kt/a.txt") == "Kinh tế"
    assert load({}).source_at(tmp_path / "khac").name == "khac"


BAD = {
    "unknown": "mau_sac = 1",
    "text for a number": 'port = "8000"',
    "number for text": "index = 1",
    "boolean for a number": "port = true",
    "no TOML": "port = ",
    "source without a path": "[source.a]\nprovince = 'x'",
    "unknown key of a source": "[source.a]\npath = 'x'\ncolour = 'y'",
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_bad_settings_refuse_to_start(tmp_path, text):
    (tmp_path / "timtin.toml").write_text(text)
    with pytest.raises(SettingsError):
        load({})


def test_bad_environment_refuses_to_start():
    with pytest.raises(SettingsError, match="TIMTIN_PORT"):
        load({"TIMTIN_PORT": "eight"})
    with pytest.raises(SettingsError, match="TIMTIN_COLOUR"):
        load({"TIMTIN_COLOUR": "red"})


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_documented(setting):
    documented = (REPOSITORY / "docs" / "settings.md").read_text(encoding="utf-8")
    assert f"`{setting.name}`" in documented
    assert f"TIMTIN_{setting.name.upper()}" in documented


def test_corrections_lie_beside_the_settings(tmp_path):
    assert load({}).corrections is None, "absent by default"
    (tmp_path / "register.toml").write_text("")
    assert load({}).corrections == Path("register.toml")
    folder = tmp_path / "cai-dat"
    folder.mkdir()
    (folder / "timtin.toml").write_text('corrections = "so.toml"')
    (folder / "so.toml").write_text("")
    config = str(folder / "timtin.toml")
    assert load({"TIMTIN_CONFIG": config}).corrections == folder / "so.toml"
    assert load({"TIMTIN_CORRECTIONS": ""}).corrections is None
    here = {"TIMTIN_CONFIG": config, "TIMTIN_CORRECTIONS": "register.toml"}
    assert load(here).corrections == Path("register.toml")


def test_a_file_of_corrections_that_was_named_must_be_there():
    with pytest.raises(SettingsError, match="đính chính"):
        _ = load({"TIMTIN_CORRECTIONS": "so.toml"}).corrections
