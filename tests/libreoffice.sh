#!/bin/sh
# Has LibreOffice open, fill and save a workbook that mufakat wrote, and reads what it saved as xlsx, ods, xls and csv.
# Needs LibreOffice Calc (Debian: apt-get install libreoffice-calc); without it nothing is checked, and it says so.
# Usage: tests/libreoffice.sh, from the root of the project.
set -eu

office=$(command -v soffice || command -v libreoffice || true)
if [ -z "$office" ]; then
  echo "LibreOffice is not here: nothing was checked"
  exit 0
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export MUFAKAT_LIBREOFFICE="$folder"

convert() {
  "$office" --headless -env:UserInstallation="file://$folder/profile" --convert-to "$1" --outdir "$2" "$3" >/dev/null 2>&1
}

cargo test --quiet --lib sheet_file::tests::libreoffice::first

# Flat XML is what LibreOffice holds once it has opened the workbook; a text and a number are filled in there.
convert fods "$folder/opened" "$folder/meja.xlsx"
mkdir "$folder/filled" "$folder/back"
sed -e 's/DIISI/Diisi LibreOffice/' -e 's/office:value="2031"/office:value="2032"/' \
  "$folder/opened/meja.fods" >"$folder/filled/meja.fods"
for ending in xlsx ods xls csv; do
  convert "$ending" "$folder/back" "$folder/filled/meja.fods"
  test -s "$folder/back/meja.$ending"
done

cargo test --quiet --lib sheet_file::tests::libreoffice::then
echo "LibreOffice: opened, filled, saved as xlsx, ods, xls and csv, and read back"
