"""What every command promises: output, exit status, and errors as sentences."""

import json

import pytest
from click.testing import CliRunner

from timtin import main


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments):
        return CliRunner().invoke(main, list(map(str, arguments)))

    return invoke


@pytest.fixture
def bulletins(tmp_path):
    path = tmp_path / "mau.jsonl"
    records = [
        {"id": "b1", "title": "Mùa gặt ở Ba Bể", "body": "Bà con vui.", "date": "2024-05-01"},
        {"id": "b2", "title": "Ngõ sáng", "body": "Xã có mô hình “Ngõ sáng sau giờ cơm”."},
    ]
    path.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in records), "utf-8")
    return path


def test_index_then_search(run, bulletins):
    done = run("index", bulletins)
    assert done.exit_code == 0, done.output
    assert "Đã xuất bản chỉ mục số 1" in done.output
    found = run("search", "mua gat")
    assert "Mùa gặt ở Ba Bể" in found.output
    assert "/ban-tin/b1" in found.output


def test_search_as_json(run, bulletins):
    run("index", bulletins)
    page = json.loads(run("search", "mua gat", "--json", "--limit", "1").output)
    assert page["total"] == 1
    assert page["hits"][0]["title_parts"] == [["Mùa gặt", 1], [" ở Ba Bể", 0]]


def test_index_as_json(run, bulletins):
    report = json.loads(run("index", bulletins, "--json").output)
    assert (report["read"], report["indexed"], report["generation"]) == (2, 2, 1)


def test_unreadable_files_are_listed_and_the_exit_status_is_1(run, bulletins, tmp_path):
    (tmp_path / "hong.txt").write_bytes(b"")
    done = run("index", bulletins, tmp_path / "hong.txt")
    assert done.exit_code == 1
    assert "Không đọc được: hong.txt" in done.output
    assert "Đã xuất bản" in done.output


def test_wrong_usage_is_2(run):
    assert run("index").exit_code == 2
    assert run("search").exit_code == 2
    assert run("nhảy").exit_code == 2


def test_no_index_says_what_to_do(run):
    done = run("search", "khéo")
    assert done.exit_code == 1
    assert "timtin index" in done.output
    assert "Traceback" not in done.output


def test_info_check_and_rollback(run, bulletins):
    run("index", bulletins)
    assert json.loads(run("info", "--json").output)["generation"] == 1
    assert run("check").exit_code == 0
    assert run("rollback").exit_code == 1, "there is no generation before the first"
    bulletins.write_text('{"id": "b3", "title": "Khác", "body": "Vui."}')
    run("index", bulletins)
    assert run("rollback").exit_code == 0
    assert json.loads(run("info", "--json").output)["generation"] == 1


def test_check_finds_damage(run, bulletins, tmp_path):
    run("index", bulletins)
    register = tmp_path / "index" / "generations" / "000001" / "register.sqlite"
    register.chmod(0o600)
    content = bytearray(register.read_bytes())
    content[-1] ^= 1
    register.write_bytes(content)
    done = run("check")
    assert done.exit_code == 1
    assert "register.sqlite" in done.output


def test_register(run, bulletins):
    run("index", bulletins)
    (one,) = json.loads(run("register", "--json").output)
    assert one["name"] == "Ngõ sáng sau giờ cơm"
    assert one["mentions"][0]["bulletin"] == "b2"
    assert "Ngõ sáng sau giờ cơm" in run("register", "--csv").output


def test_settings_that_are_wrong_refuse_to_start(run, tmp_path):
    (tmp_path / "timtin.toml").write_text("colour = 'red'\n")
    done = run("info")
    assert done.exit_code == 2
    assert "colour" in done.output


def test_review_lists_abbreviations_that_are_new(run, tmp_path):
    path = tmp_path / "mau.jsonl"
    record = {"id": "b1", "title": "Tin", "body": "Hội Bảo trợ trẻ em nghèo (BTTEN) và UBND họp."}
    path.write_text(json.dumps(record), encoding="utf-8")
    run("index", path)
    (one,) = json.loads(run("review", "--json").output)
    assert one == {"short": "BTTEN", "long": "bảo trợ trẻ em nghèo", "times": 1, "bulletin": "b1"}
    assert "BTTEN" in run("review").output
