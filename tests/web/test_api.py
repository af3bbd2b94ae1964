"""The JSON API: shapes, errors all at once, and who may read it."""

import json

import pytest

from search.present import page_json
from search.request import SearchRequest
from web.published import EXTENSION

PROBLEM = "application/problem+json"


def test_a_search_is_what_every_other_door_says(client, app):
    answer = client.get("/api/v1/search?q=khéo&year=2024")
    with app.extensions[EXTENSION].current.use() as (search, _):
        expected = page_json(search.page(SearchRequest("khéo", year=("2024",))))
    assert answer.json == json.loads(json.dumps(expected))
    assert answer.mimetype == "application/json"
    assert answer.json["hits"][0]["title_parts"][1] == ["Khéo", 1]


def test_letters_are_letters(client):
    body = client.get("/api/v1/search?q=khéo").get_data(as_text=True)
    assert "khéo" in body
    assert "\\u" not in body


def test_all_problems_at_once(client):
    answer = client.get("/api/v1/search?from=32/1/2024&sort=x&page=0&la=1&q=" + "a" * 513)
    assert answer.status_code == 422
    assert answer.mimetype == PROBLEM
    assert answer.json["type"] == "urn:timtin:problem:parameters"
    assert answer.json["title"] == "Tham số chưa đúng"
    assert answer.json["detail"] == "Có 5 chỗ chưa đúng trong các tham số gửi đến."
    assert {(one["parameter"], one["code"]) for one in answer.json["problems"]} == {
        ("from", "date"), ("sort", "choice"), ("page", "number"), ("la", "unknown"),
        ("q", "too_long"),
    }  # fmt: skip
    details = [one["detail"] for one in answer.json["problems"]]
    assert "Không có tham số tên là “la”." in details


def test_suggestions(client):
    found = client.get("/api/v1/suggest?q=nha s").json
    kinds = {one["kind"]: one for one in found["suggestions"]}
    assert set(kinds) == {"bulletin", "initiative"}
    assert kinds["initiative"]["title"] == "Nhà sạch, vườn đẹp"
    assert kinds["initiative"]["title_parts"][0] == ["Nhà", 1]
    assert kinds["bulletin"]["page"] == "/ban-tin/nha-sach"
    assert client.get("/api/v1/suggest").json == {"suggestions": []}
    assert client.get("/api/v1/suggest?q=a&page=2").status_code == 422


def test_a_bulletin(client):
    one = client.get("/api/v1/bulletins/cau-nam-yen").json
    assert one["title"] == "Nguyên Phúc: Khéo vận động làm cầu dân sinh"
    assert one["published"] == "2024-01-16"
    assert one["page"] == "/ban-tin/cau-nam-yen"
    assert one["paragraphs"][1] == "Năm 2023, toàn tỉnh có 1.280 mô hình được công nhận."
    assert [named["name"] for named in one["initiatives"]] == [
        "Nhà sạch, vườn đẹp",
        "Cầu dân sinh Nam Yên",
    ]


def test_initiatives(client):
    listed = client.get("/api/v1/initiatives?size=1&page=3").json
    assert (listed["total"], listed["pages"]) == (3, 3)
    (summary,) = listed["initiatives"]
    assert (summary["name"], summary["bulletin_count"]) == ("Nhà sạch, vườn đẹp", 2)
    assert (summary["first"], summary["latest"]) == ("2024-01-16", "2025-03-08")
    one = client.get(f"/api/v1/initiatives/{summary['id']}").json
    assert one["names"] == ["Nhà sạch, vườn đẹp"]
    assert one["bulletins"][1]["sentences"][0][:2] == [
        ["Chi hội Phụ nữ thôn Nam Yên có mô hình “", 0],
        ["Nhà sạch, vườn đẹp", 1],
    ]
    assert client.get("/api/v1/initiatives?page=9").json["initiatives"] == []
    assert client.get("/api/v1/initiatives?size=1000").status_code == 422


LOST = {
    "/api/v1/bulletins/khong-co": (404, "not_found"),
    "/api/v1/bulletins/tin-da-go": (410, "gone"),
    "/api/v1/khong-co": (404, "not_found"),
    "/api/v1/": (404, "not_found"),
    "/api/v2/search": (404, "not_found"),
}


@pytest.mark.parametrize("path", LOST)
def test_what_is_not_there(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer.json["code"]) == LOST[path]
    assert answer.mimetype == PROBLEM
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.json["type"] == f"urn:timtin:problem:{LOST[path][1]}"


def test_other_sites_may_read_but_not_write(client):
    assert client.get("/api/v1/search").headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in client.get("/api/v1/search").headers
    posted = client.post("/api/v1/search")
    assert posted.status_code == 405
    assert "Access-Control-Allow-Origin" not in posted.headers
    assert "Access-Control-Allow-Origin" not in client.get("/").headers
