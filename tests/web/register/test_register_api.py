"""The register through the API."""

import json

from search import results
from tests.web.register.reading import download


def test_the_api_gives_the_same_list(client, get):
    asked = {"q": "xã", "area": "kinh tế", "sort": "bulletins", "size": 5, "page": 2}
    told = client.get("/api/v1/initiatives", query_string=asked).json
    assert [one["name"] for one in told["initiatives"]] == get("/mo-hinh", **asked).names()
    assert (told["total"], told["page"], told["size"], told["sort"]) == (21, 2, 5, "bulletins")
    assert told["pages"] == 5
    assert {"value": "kinh tế", "count": 21, "chosen": True} in told["facets"]["area"]
    one = client.get("/api/v1/initiatives?q=ngõ sáng").json["initiatives"][0]
    assert one["organisation"] == "Chi hội Phụ nữ thôn Bến Cát"
    assert one["organisation_kind"] == "women"
    assert one["statuses"] == ["registered", "launched", "recognised"]
    assert one["names"] == ["Ngõ sáng sau giờ cơm", "NGÕ SÁNG SAU GIỜ CƠM"]
    assert one["evidence"]["page"] == "/ban-tin/nhin-lai?cau=26-129#cau"
    (exported,) = json.loads(download(client, get, "json", q="ngõ sáng"))
    exported["page"] = exported["page"].removeprefix("http://localhost")
    exported["evidence"]["page"] = exported["evidence"]["page"].removeprefix("http://localhost")
    assert one == exported


def test_the_api_offers_no_more_values_than_the_page(client, get, monkeypatch):
    def asked():
        told = client.get("/api/v1/initiatives?place=khong-co&place=").json
        assert {"kind", "section"}.isdisjoint(told["facets"])
        return [one["value"] for one in told["facets"]["place"]], told["facets_left_out"]

    every, none_left_out = asked()
    assert every[-2:] == ["khong-co", ""]
    assert none_left_out == {}
    monkeypatch.setattr(results, "VALUES_OFFERED", 2)
    some, left_out = asked()
    assert some == [*every[:2], "khong-co", ""]
    assert left_out["place"] == len(every) - 4
    page = get("/mo-hinh", place=["khong-co", ""])
    assert page.texts(".values.place span") == [*some[:3], "Không nêu địa danh"]


def test_the_api_gives_an_initiative_with_its_spans(client):
    (listed,) = client.get("/api/v1/initiatives?q=ngõ sáng").json["initiatives"]
    one = client.get(f"/api/v1/initiatives/{listed['id']}").json
    assert listed.items() <= one.items()
    for naming in one["bulletins"]:
        parts = client.get(f"/api/v1/bulletins/{naming['id']}").json
        text = "\n".join([parts["title"], *parts["paragraphs"]])
        for mention in naming["mentions"]:
            start, end = mention["evidence_span"]
            assert text[start:end] == mention["evidence"]
            start, end = mention["name_span"]
            assert text[start:end] == mention["name"]
        assert naming["quotes"][0]["citation"].startswith("“")


def test_the_api_says_all_that_is_wrong(client):
    answer = client.get("/api/v1/initiatives?sort=oldest&kind=bulletin&cursor=x&size=0&la=1")
    assert answer.status_code == 422
    assert answer.mimetype == "application/problem+json"
    assert {(one["parameter"], one["code"]) for one in answer.json["problems"]} == {
        ("sort", "choice"), ("kind", "unknown"), ("cursor", "unknown"), ("size", "number"),
        ("la", "unknown"),
    }  # fmt: skip
    twice = client.get("/api/v1/initiatives?sort=name&sort=newest")
    assert [one["code"] for one in twice.json["problems"]] == ["repeated"]
