#!/bin/sh
# Several places side by side: makes journals of many workshops and compares the tables of `mufakat rollup` with what
# docs/many.sql gives straight from the journals, on DuckDB and, if asked, on Spark. tests/many.py compares;
# tests/many_rare.py adds journals of what happens hardly ever.
#
# Needs Python 3 with venv, and PyPI (or PIP_FIND_LINKS); without DuckDB from there it says so and compares nothing. Spark
# needs Java 17 or newer.
# Usage: tests/many.sh [--spark] [FOLDER], from the root of the project. The journals, tables and environment stay in FOLDER
# and are used again (target/many if none is named); MUFAKAT names another program than the debug build, JOURNALS another
# number of journals than 300.
set -eu

spark=
if [ "${1:-}" = --spark ]; then
  spark=--spark
  shift
fi
folder=${1:-target/many}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
root=$(pwd)

[ -x "$folder/venv/bin/python" ] || python3 -m venv "$folder/venv"
if ! "$folder/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1; then
  echo "DuckDB is not here: nothing was compared"
  exit 0
fi
if [ -n "$spark" ]; then
  "$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyspark==4.3.0
fi

if [ ! -d "$folder/journals" ]; then
  cargo run --quiet --example many -- "$folder/new" --journals "${JOURNALS:-300}" >"$folder/made.txt"
  tail -n 1 "$folder/made.txt"
  "$folder/venv/bin/python" tests/many_rare.py "$folder/new"
  # Copies of some, shorter or whole and named before or behind, and the beginning of a line that was never finished.
  set -- $(cd "$folder/new" && ls -- *.jsonl | head -n 5)
  head -n 40 "$folder/new/$1" >"$folder/new/a-shorter.jsonl"
  head -n 40 "$folder/new/$2" >"$folder/new/z-shorter.jsonl"
  cp "$folder/new/$3" "$folder/new/a-whole.jsonl"
  cp "$folder/new/$4" "$folder/new/z-whole.jsonl"
  printf '{"n":%s,"at":"20' "$(($(wc -l <"$folder/new/$5") + 1))" >>"$folder/new/$5"
  mv "$folder/new" "$folder/journals"
fi
if [ -z "${MUFAKAT:-}" ]; then
  cargo build --quiet
  MUFAKAT="$root/target/debug/mufakat"
fi
export MUFAKAT

# Files go by the names that the shell gives, the same for all.
cd "$folder"
rm -rf tables spark
PYTHONDONTWRITEBYTECODE=1 exec venv/bin/python "$root/tests/many.py" "$root" $spark
