"""The speed benchmark on sixty invented articles: its shape and its fairness, not its figures."""

import json
import random
from datetime import date

import pytest
from click.testing import CliRunner

from bench import ours, peers, speed
from bench.articles import article_of, collect, read_back
from bench.asked import TOP, Match, from_plan
from bench.clock import time_writing
from bench.lines import table
from bench.queries import Questions
from engine.document import Document, Posting
from engine.query import AtLeast
from search.plan import plan
from search.typed import take_apart

ARTICLES, INDEXED = 60, 50
SYLLABLES = (
    "tỉnh xã huyện thôn bản dân vận khéo mô hình nông thôn mới đường hoa trường học bà con đoàn"
    " thanh niên phụ nữ nước sạch rừng lúa nghiêng Trung truyền trưởng 2023 1.280 15/2019/QĐ-UBND"
).split()
PEERS = [
    pytest.param(name, marks=[] if name == "sqlite" else [pytest.mark.peer(name)])
    for name in ("sqlite", "tantivy", "xapian")
]
