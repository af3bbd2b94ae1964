"""The tables of `register.sqlite`. docs/register.md says the same to staff, and more."""

from __future__ import annotations

from typing import Final

#: Lists are JSON arrays: exact, readable as they are, and SQLite's json_each takes them apart.
TABLES: Final = """
CREATE TABLE initiatives (
    id TEXT PRIMARY KEY,        -- the end of its address, /mo-hinh/<id>
    name TEXT NOT NULL,         -- its commonest spelling, or the corrected one
    name_rank INTEGER NOT NULL, -- its place in the Vietnamese alphabet, from 0
    latest TEXT,                -- day of the last dated bulletin that names it; NULL: none is dated
    bulletins INTEGER NOT NULL, -- how many name it
    organisation TEXT,
    organisation_kind TEXT,
    place TEXT,
    units TEXT NOT NULL,        -- a list, as are the next four
    areas TEXT NOT NULL,
    years TEXT NOT NULL,
    statuses TEXT NOT NULL,
    reasons TEXT NOT NULL       -- codes of why mentions that are not spelt alike are one
) WITHOUT ROWID;
CREATE TABLE mentions (
    number INTEGER PRIMARY KEY,
    initiative TEXT REFERENCES initiatives(id), -- NULL: a correction dropped it
    found_as TEXT,              -- the entry it would be in without corrections
    bulletin TEXT NOT NULL,     -- the end of the bulletin's address, /ban-tin/<id>
    published TEXT,             -- yyyy-mm-dd; NULL: the bulletin is undated
    name TEXT NOT NULL,         -- as this bulletin writes it
    name_start INTEGER NOT NULL,        -- characters into the bulletin's text, half-open, as all
    name_end INTEGER NOT NULL,
    quoted INTEGER NOT NULL,    -- 1: in quotes
    evidence TEXT NOT NULL,     -- the sentence that names it
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    organisation TEXT,
    organisation_start INTEGER,
    organisation_end INTEGER,
    organisation_kind TEXT,
    place TEXT,
    place_start INTEGER,
    place_end INTEGER,
    units TEXT NOT NULL,        -- a list
    area TEXT,
    year INTEGER,
    status TEXT,
    confidence REAL NOT NULL,   -- 0 to 1
    doubts TEXT NOT NULL        -- a list of codes
);
CREATE INDEX mentions_of_initiative ON mentions (initiative);
CREATE INDEX mentions_of_bulletin ON mentions (bulletin);
CREATE TABLE figures (
    id TEXT PRIMARY KEY,        -- the bulletin, @, number_start
    bulletin TEXT NOT NULL,
    published TEXT,
    value NOT NULL,             -- no type: 12 stays whole, 74.5 stays a fraction
    whole,                      -- of `61/75 mô hình`: 75
    measure TEXT NOT NULL,
    unit TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    area TEXT,                  -- NULL: all areas together
    reporter TEXT,              -- whose figure it is
    period TEXT,                -- 2023, 2024-05, 2023-01..2023-06, ..2024-01-16
    period_first TEXT,          -- yyyy-mm-dd; NULL: from the beginning
    period_last TEXT,
    name TEXT,                  -- of the initiatives of this name or kind only
    number_start INTEGER NOT NULL,
    number_end INTEGER NOT NULL,
    evidence TEXT NOT NULL,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    part TEXT NOT NULL,         -- title, lead, caption, paragraph
    confidence REAL NOT NULL,
    doubts TEXT NOT NULL        -- a list of codes
) WITHOUT ROWID;
CREATE INDEX figures_of_bulletin ON figures (bulletin);
CREATE TABLE checks (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    outcome TEXT NOT NULL,      -- match, mismatch, insufficient
    difference,                 -- stated less computed; NULL: insufficient
    arithmetic TEXT NOT NULL,
    measure TEXT NOT NULL,
    area TEXT,
    period TEXT,
    period_first TEXT,
    period_last TEXT,
    names TEXT NOT NULL         -- a list
);
CREATE TABLE check_figures (
    check_number INTEGER NOT NULL REFERENCES checks(number),
    position INTEGER NOT NULL,  -- from 0: the stated total
    figure TEXT NOT NULL,
    PRIMARY KEY (check_number, position)
) WITHOUT ROWID;
CREATE TABLE check_bulletins (
    check_number INTEGER NOT NULL REFERENCES checks(number),
    position INTEGER NOT NULL,
    bulletin TEXT NOT NULL,
    PRIMARY KEY (check_number, position)
) WITHOUT ROWID;
CREATE INDEX checks_of_bulletin ON check_bulletins (bulletin);
CREATE TABLE corrections (
    initiative TEXT NOT NULL REFERENCES initiatives(id),
    position INTEGER NOT NULL,
    what TEXT NOT NULL,         -- split, join, rename, set
    reason TEXT NOT NULL,
    PRIMARY KEY (initiative, position)
) WITHOUT ROWID;
CREATE TABLE corrections_file (
    text TEXT NOT NULL          -- the file of corrections as it was read; one row
);
CREATE TABLE questions (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,         -- doubtful_merge, lost_correction
    initiatives TEXT NOT NULL,  -- a list of ids
    reasons TEXT NOT NULL,      -- a list of codes
    about TEXT NOT NULL
);
CREATE TABLE moved (
    old TEXT PRIMARY KEY,       -- an address that was lost
    new TEXT                    -- where it went; NULL: removed
) WITHOUT ROWID;
"""
