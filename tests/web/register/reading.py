"""Pages of the register as a browser reads them."""

from urllib.parse import parse_qs, urlsplit

from selectolax.lexbor import LexborHTMLParser

ALL = 27


class Read:
    """A page as a browser reads it."""

    def __init__(self, source):
        self.tree = LexborHTMLParser(source)

    def texts(self, selector):
        return [" ".join(node.text().split()) for node in self.tree.css(selector)]

    def text(self, selector):
        (only,) = self.texts(selector)
        return only

    def links(self, selector):
        return {" ".join(a.text().split()): a.attributes["href"] for a in self.tree.css(selector)}

    def names(self):
        return self.texts(".entries tbody th a")


def parameters(address):
    return parse_qs(urlsplit(address).query)


def page_of(get, name):
    return get(get("/mo-hinh", q=f'"{name}"').links(".entries th a")[name])


TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}


def download(client, get, ending, **asked):
    label = {"csv": "CSV", "xlsx": "Excel", "json": "JSON"}[ending]
    with client.get(get("/mo-hinh", **asked).links(".takeaway a")[label]) as answer:
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"] == f"attachment; filename=so-mo-hinh.{ending}"
        assert int(answer.headers["Content-Length"]) == len(answer.data)
        assert answer.headers["Content-Type"] == TYPES[ending]
        return answer.data
