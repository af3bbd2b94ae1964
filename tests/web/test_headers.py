"""What every answer says about itself."""

import pytest

from web.static_files import FOLDER, static_address

PATHS = ["/", "/tim-kiem?q=khéo", "/khong-co", "/api/v1/search", "/api/v1/la", "/health/live",
         "/huong-dan", "/mo-hinh", "/mo-hinh.csv", "/so-lieu", "/so-lieu?view=checks",
         "/so-lieu.json", "/trich-dan?ban-tin=nha-sach", static_address("timtin.css")]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_security(client, path):
    with client.get(path) as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; ")
        assert "frame-ancestors 'none'" in policy
        assert "base-uri 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        assert "Set-Cookie" not in answer.headers


def test_pages_are_fresh_for_a_minute_and_compared_by_their_content(client):
    first = client.get("/tim-kiem?q=khéo")
    assert first.headers["Cache-Control"] == "public, max-age=60"
    again = client.get("/tim-kiem?q=khéo", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("file", sorted(path.name for path in FOLDER.iterdir()))
def test_static_files_keep_for_ever_at_the_address_of_their_content(client, file):
    with client.get(static_address(file)) as answer:
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    with client.get(f"/static/000000000000/{file}") as old:
        assert old.status_code == 200
        assert old.headers["Cache-Control"] == "public, max-age=0"


@pytest.mark.parametrize("name", ["khong-co.css", "..%2fpages.py", "%2e%2e", "a%00b"])
def test_nothing_else_is_static(client, name):
    assert client.get(f"/static/000000000000/{name}").status_code == 404


def test_browsers_that_ask_for_an_icon_get_it(client):
    with client.get("/favicon.ico", follow_redirects=True) as answer:
        assert answer.mimetype == "image/svg+xml"
