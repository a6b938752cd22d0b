"""Writes journals in which happens what made-up ones hardly ever show: two columns of one kind, wordings settled twice, a
merged row whose row is merged again, scales cut from below, and the like. Run by tests/many.sh with the folder."""

import hashlib
import json
import pathlib
import sys

MINUTE = "2026-11-28T01:{:02}:00Z"


def label(text):
    return {"id": text, "en": text}


def column(name, kind, **more):
    return {"id": name, "name": label(name), "kind": kind, **more}


def choices(*names):
    return [{"id": name, "name": label(name)} for name in names]


def sheet(name, columns, **more):
    rest = {key: more[key] for key in ("figures", "gate") if key in more}
    headings = {"headings": more["headings"]} if "headings" in more else {}
    return {"id": name, "title": label(name), "row": label("baris"), **headings, "columns": columns,
            "looks": [{"look": "list", "id": "daftar"}], **rest}


READY = sheet(
    "kesiapan",
    [column("teks", "text", main=True), column("kini", "scale", low=0, high=4)],
    headings=[
        {"id": "sdm", "name": label("SDM {place} {head} {district} {village} {ministry} {x}"), "aspect": "struktur",
         "dimension": "governance"},
        {"id": "fisik", "name": label("Fisik"), "aspect": "infrastruktur"},
    ],
    figures=[{"id": "siap", "share": "kini"}],
)

# Two of each kind: the first that is neither hidden nor for the desk says something.
TWICE = sheet(
    "rencana",
    [
        column("teks", "text", main=True),
        column("baris", "choice", **{"from": "kesiapan"}),
        column("dimensi", "dimension"), column("dimensi-2", "dimension"), column("dimensi-3", "dimension", desk=True),
        column("tahun", "years"), column("tahun-2", "years"),
        column("batas", "date"), column("batas-2", "date"),
        column("opd", "delegations"), column("opd-2", "delegation"),
        column("status", "choice", choices=choices("belum", "jalan", "selesai")),
        column("jenis", "choice", choices=choices("satu", "dua")),
        column("bulan", "number"),
    ],
    headings=[
        {"id": "warga", "name": label("Warga"), "dimension": "living"},
        {"id": "usaha", "name": label("Usaha"), "dimension": "economy", "hidden": True},
    ],
    gate=[{"column": "bulan", "at_least": 0}],
)

NO_STATUS = sheet("tugas", [column("teks", "text", main=True), column("batas", "date"), column("opd", "delegation")])


def plan(name, start):
    return {"id": name, "title": label(name), "activity": "talk", "start": start, "minutes": 30}


def created(place, agenda, at):
    dimensions = [
        {"id": "governance", "name": label("Tata kelola"), "parts": choices("public-service")},
        {"id": "living", "name": label("Hidup")}, {"id": "economy", "name": label("Ekonomi")},
        {"id": "society", "name": label("Masyarakat")},
    ]
    return {
        "type": "workshop_created", "format": 1, "title": f"Uji {place}",
        "place": {"kind": "kota", "name": place, "head": "Wali Kota", "district": "distrik", "village": "nagari",
                  "ministry": "Komdigi"},
        "venue": "Aula", "agenda": agenda, "zone": "WIB", "created_at": at,
        "aspects": [{"id": name, "name": label(name)} for name in ("struktur", "infrastruktur", "suprastruktur")],
        "days": [
            {"date": "2026-11-29", "sessions": [plan("lanjut", "08:00:00")]},
            {"date": "2026-11-28", "sessions": [plan("buka", "08:00:00"), plan("tutup", "09:00:00")]},
        ],
        "sheets": [READY, TWICE, NO_STATUS], "dimensions": dimensions, "years": {"first": 2027, "last": 2036},
    }


class Journal:
    """Records of one event each, behind the first; what is entered goes by the number of its record."""

    def __init__(self, place, agenda, at):
        people = (("DINKES", "opd"), ("DISHUB", "opd"), ("DESA-A", "desa"))
        given = {"kesiapan": ("sdm", "Petugas {place} di {village}"), "rencana": ("warga", "Rencana {head} {place}")}
        rows = [
            {"type": "row_added", "id": f"1.{nth}" if nth else "1", "sheet": name, "heading": heading,
             "cells": {"teks": {"text": label(text)}}}
            for nth, (name, (heading, text)) in enumerate(given.items())
        ]
        delegations = [
            {"type": "delegation_added", "code": code, "name": f"Kantor {code}", "unsur": unsur, "votes": True}
            for code, unsur in people
        ]
        self.records = [[created(place, agenda, at), *delegations, *rows]]

    def __call__(self, event, /, **fields):
        self.records.append([{"type": event, **fields}])

    def new(self, event, /, **fields):
        number = str(len(self.records) + 1)
        self(event, id=number, **fields)
        return number

    def row(self, name, heading, **cells):
        under = {"heading": heading} if heading else {}
        cells = {key.replace("_", "-"): cell for key, cell in cells.items()}
        return self.new("row_added", sheet=name, **under, cells=dict(sorted(cells.items())))

    def accept(self, minute, options, agreed=(), **fields):
        """A vote over options (their words, and the item or row they are from) that is accepted by musyawarah."""
        letters = "ABC"[: len(options)]
        options = [{"id": letter, "text": text, **source} for letter, (text, source) in zip(letters, options)]
        vote = self.new("vote_drafted", question="Yang mana?", options=options, **fields)
        for these in agreed:
            self("options_agreed", vote=vote, options=list(these))
        first = agreed[-1] if agreed else ""
        taken = [[letter] for letter in first + letters.translate(dict.fromkeys(map(ord, first)))]
        self("vote_accepted", vote=vote, at=MINUTE.format(minute), taken=taken, decided_by="musyawarah", reason="mufakat")

    def write(self, path):
        before = ""
        with open(path, "wb") as file:
            for number, events in enumerate(self.records, 1):
                at = f"2026-11-28T08:{number // 60:02}:{number % 60:02}.000+07:00"
                record = {"n": number, "at": at, "events": events}
                body = json.dumps(record, separators=(",", ":"), ensure_ascii=False)[:-1].encode()
                before = hashlib.sha256(before.encode() + body).hexdigest()
                file.write(body + b',"sum":"' + before.encode() + b'"}\n')


def board(journal, place):
    dimension = "governance/public-service"
    item = journal.new("item_added", aspect="struktur", quadrant="W", text="Teks pertama", dimension=dimension)
    for taken, word in ((0, "lama"), (2, "baru")):
        journal("wording_proposed", id=item, text=f"Usul satu {word}")
        journal("wording_proposed", id=item, text=f"Usul dua {word} sekali")
        journal("wording_settled", id=item, taken=taken)
    for quadrant, text, of in (
        ("W", f"=Rumus {place} jalan rusak berat ½²³", {"dimension": "bebas"}),
        ("O", "@Rumus jalan rusak berat Žilina ÉTAGE 1234 12a", {"dimension": "satu/dua"}),
        ("S", "yang dan di", {}),
    ):
        journal.new("item_added", aspect="infrastruktur", quadrant=quadrant, text=text, **of)
    return item


def sheets(journal):
    rows = {
        "first": journal.row("kesiapan", "sdm", teks={"text": "A"}, kini={"scale": 3}),
        "second": journal.row("kesiapan", "fisik", teks={"text": '{"id":"x"}'}, kini={"scale": 2}),
        "under none": journal.row("kesiapan", None, teks={"text": "- C"}, kini={"scale": 4}),
        "off the scale": journal.row("kesiapan", "fisik", teks={"text": "D"}, kini={"scale": 0}),
    }
    rows["seconds only"] = journal.row(
        "rencana", "warga", teks={"text": "P1"}, baris={"choice": rows["first"]}, dimensi_2={"dimension": "economy"},
        dimensi_3={"dimension": "society"}, tahun_2={"years": [2027, 2029]}, batas_2={"date": "2026-12-02"},
        opd_2={"delegation": "DESA-A"}, jenis={"choice": "dua"})
    journal.row(
        "rencana", "usaha", teks={"text": "P2"}, tahun={"years": [2028, 2028]}, batas={"date": "2026-12-01"},
        batas_2={"date": "2026-12-03"}, opd={"delegations": ["DISHUB", "DINKES"]}, status={"choice": "selesai"})
    rows["all"] = journal.row(
        "rencana", "warga", teks={"text": "P3"}, dimensi={"dimension": "governance/public-service"},
        dimensi_2={"dimension": "economy"}, tahun={"years": [2027, 2028]}, batas={"date": "2026-12-05"},
        opd={"delegations": ["DESA-A"]}, status={"choice": "jalan"}, bulan={"number": "1"})
    journal.row("tugas", None, teks={"text": "+Q"}, batas={"date": "2026-12-05"}, opd={"delegation": "DINKES"})
    ready, twice = json.loads(json.dumps([READY, TWICE]))
    ready["columns"][1]["low"] = 1
    twice["columns"][11]["choices"][2]["hidden"] = True
    journal("sheet_changed", sheet=ready)
    journal("sheet_changed", sheet=twice)
    return rows


def votes(journal, item, rows):
    row = lambda name: {"row": rows[name]}
    journal.accept(10, [("Jalan Desa", {}), ("Air", {}), ("P3", row("all"))], agreed=["A", "B"], aspect="struktur")
    journal.accept(11, [("jalan desa", {}), ("Listrik", {}), ("P1", row("seconds only"))], agreed=["BC", "A"])
    third = [("A", row("first")), ("B", row("second")), ("teks", {"item": item})]
    journal.accept(12, third, aspect="suprastruktur")
    merges = [("first", "second"), ("second", "off the scale"), (None, "second"), ("second", "under none"),
              ("off the scale", "under none"), (None, "off the scale")]
    for one, into in merges:
        if one:
            journal("row_merged", **{"from": rows[one], "into": rows[into]})
        else:
            journal("row_restored", row=rows[into])


def rest(journal, variant):
    asked = journal.new("note_taken", session="buka", kind="question", text="Satu?")
    journal("question_answered", id=asked)
    journal("note_edited", id=asked, kind="note", text="Catatan")
    journal("note_edited", id=asked, kind="question", text="Lagi?")
    asked = journal.new("note_taken", session="buka", kind="question", text="Dua?")
    journal("question_answered", id=asked)
    journal("note_edited", id=asked, kind="question", text="Dua lagi?")
    count = journal.new("headcount_started", at=MINUTE.format(20), label="")
    if variant != 2:
        journal("present_counted", headcount=count, code="DINKES", n=0)
        return
    for code in ("DINKES", "DESA-A"):
        journal("present_counted", headcount=count, code=code, n=2)
    count = journal.new("headcount_started", at=MINUTE.format(21), label="-dua")
    journal("present_counted", headcount=count, code="DISHUB", n=4)


def story(place, agenda, at, variant):
    journal = Journal(place, agenda, at)
    journal("session_started", session="buka", at=MINUTE.format(1))
    journal("session_ended", session="buka", at=MINUTE.format(2))
    if variant != 1:
        journal("session_reopened", session="buka", at=MINUTE.format(3))
    journal("session_skipped", session="tutup")
    item = board(journal, place)
    votes(journal, item, sheets(journal))
    rest(journal, variant)
    return journal


def main():
    folder = pathlib.Path(sys.argv[1])
    # Three of one place begin within one second.
    first = "2026-11-28T00:20:00Z"
    stories = [
        ("Utama", "tahap-1", first, 1), ("Kedua", "tahap-1", first, 2), ("Ketiga", "tahap-1", first, 3),
        ("Ketiga", "tahap-02-x", "2026-11-28T00:20:00.5Z", 1), ("Ketiga", "tahap-5", "2026-11-28T00:20:00.51Z", 2),
    ]
    for nth, (place, agenda, at, variant) in enumerate(stories, 1):
        story(place, agenda, at, variant).write(folder / f"rare-{nth}.jsonl")


main()
