#!/bin/sh
# Writes every document of the example, of an empty workshop and of one that is hard to write, for Word and for Excel;
# checks the files against the schemas of their formats; has LibreOffice make pages of them and looks for the words; has
# it reckon the formulas of a record of votes, as it is and with other ballots, and compares with what the program counts.
#
# Needs LibreOffice Writer and Calc (Debian: libreoffice-writer libreoffice-calc), pdftotext (poppler-utils), and
# openxml-audit (PyPI, in a virtual environment on the PATH). What is missing is said and left out.
# Usage: tests/office.sh [--schemas] [FOLDER], from the root of the project. The files stay in FOLDER; with --schemas
# nothing but the
# schemas is looked at, of the example and of the one that is hard to write.
set -eu

schemas=
if [ "${1:-}" = --schemas ]; then
  schemas=only
  shift
fi
folder=${1:-}
if [ -z "$folder" ]; then
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
fi
mkdir -p "$folder"
rm -rf "$folder/back" "$folder/pages"
export MUFAKAT_OFFICE="$folder"
cargo test --quiet --test report office::documents
wrong=0

if command -v openxml-audit >/dev/null; then
  # Two at a time: each takes a second or two.
  if [ -n "$schemas" ]; then
    rm -f "$folder"/hari-2-* "$folder"/kosong-*
  fi
  printf '%s\n' "$folder"/*.docx "$folder"/*.xlsx | xargs -P 2 -I {} sh -c \
    'said=$(openxml-audit "$1" 2>&1) || { printf "%s is not as its schema asks:\n%s\n" "$1" "$said"; exit 1; }' - {} || wrong=1
  echo "schemas: looked at $(ls "$folder"/*.docx "$folder"/*.xlsx | wc -l) files"
else
  echo "openxml-audit is not here: the schemas were not looked at"
fi

if [ -n "$schemas" ]; then
  exit "$wrong"
fi
office=$(command -v soffice || command -v libreoffice || true)
if [ -z "$office" ]; then
  echo "LibreOffice is not here: nothing was opened"
  exit "$wrong"
fi

# LibreOffice trusts what a file says its formulas came to, unless it is told to reckon.
mkdir -p "$folder/profile/user"
cat >"$folder/profile/user/registrymodifications.xcu" <<'XCU'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
</oor:items>
XCU
# To a format, into a folder, of files.
convert() {
  to=$1
  into=$2
  shift 2
  "$office" --headless -env:UserInstallation="file://$folder/profile" --convert-to "$to" --outdir "$into" "$@" >/dev/null 2>&1
}

for name in hitung hitung-ubah; do
  convert xlsx "$folder/back" "$folder/$name.xlsx"
done
cargo test --quiet --test report office::then -- --nocapture || wrong=1

if ! command -v pdftotext >/dev/null; then
  echo "pdftotext is not here: the pages were not read"
  exit "$wrong"
fi
for ending in docx xlsx; do
  convert pdf "$folder/pages/$ending" "$folder"/*."$ending"
  for page in "$folder/pages/$ending"/*.pdf; do
    pdftotext "$page"
  done
done
cargo test --quiet --test report office::last || wrong=1
echo "pages: read $(ls "$folder"/pages/*/*.txt | wc -l) files"
exit "$wrong"
