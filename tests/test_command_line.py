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
    named = "Chi hội Phụ nữ thôn Bến Cát có mô hình “Ngõ sáng sau giờ cơm”."
    records = [
        {"id": "b1", "title": "Mùa gặt ở Ba Bể", "body": "Bà con vui.", "date": "2024-05-01"},
        {
            "id": "b2",
            "title": "Ngõ sáng",
            "body": named,
        },
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
    assert one["evidence"]["title"]
    lines = run("register", "--csv").stdout_bytes.decode("utf-8-sig").split("\r\n")
    assert lines[0].startswith("Mô hình,")
    assert "Ngõ sáng sau giờ cơm" in lines[1]
    assert run("register", "--xlsx").stdout_bytes.startswith(b"PK")
    assert run("register").output == "Ngõ sáng sau giờ cơm (1 bản tin)\n"


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_register_to_a_file(run, bulletins, tmp_path, ending):
    run("index", bulletins)
    made = tmp_path / f"so.{ending}"
    done = run("register", f"--{ending}", "--output", made)
    assert (done.exit_code, done.output) == (0, "")
    assert made.stat().st_size > 100


@pytest.mark.parametrize("asked", [["--csv", "--json"], ["--output", "so.csv"]])
def test_register_is_one_thing_at_a_time(run, bulletins, asked):
    run("index", bulletins)
    assert run("register", *asked).exit_code == 2


def test_a_workbook_is_not_printed_on_a_terminal(run, bulletins, monkeypatch):
    run("index", bulletins)
    monkeypatch.setattr("timtin.on_terminal", lambda: True)
    done = run("register", "--xlsx")
    assert done.exit_code == 2
    assert "--output" in done.output


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
    (one,) = json.loads(run("review", "--json").output)["abbreviations"]
    assert one == {"short": "BTTEN", "long": "bảo trợ trẻ em nghèo", "times": 1, "bulletin": "b1"}
    assert "BTTEN" in run("review").output


def test_corrections_are_read_and_a_malformed_file_is_wrong_usage(run, bulletins, tmp_path):
    file = tmp_path / "register.toml"
    file.write_text('[[drop]]\nentry = "Ngõ sáng sau giờ cơm"\nreason = "Thử."', encoding="utf-8")
    done = run("index", bulletins)
    assert ": 0 mô hình" in done.output
    file.write_text('[[drop]]\nentry = "Ngõ sáng sau giờ cơm"', encoding="utf-8")
    done = run("index", bulletins)
    assert done.exit_code == 2
    assert "thiếu mục “reason”" in done.output


def test_a_correction_that_no_longer_applies_is_told_twice(run, bulletins, tmp_path):
    file = tmp_path / "register.toml"
    file.write_text('[[drop]]\nentry = "Vườn rau"\nreason = "Thử."', encoding="utf-8")
    done = run("index", bulletins)
    assert done.exit_code == 0
    assert "Đính chính không còn dùng được: [[drop]] thứ 1" in done.output
    (told,) = json.loads(run("review", "--json").output)["lost_corrections"]
    assert told in run("review").output


def test_review_with_nothing_to_ask(run, bulletins):
    run("index", bulletins)
    assert "Không có câu hỏi nào" in run("review").output
