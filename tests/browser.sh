#!/bin/sh
# Writes every document of the example, of an empty workshop and of one that is hard to write as a page, has Chromium print
# each on paper and show it on a screen, without a network, and looks for the words on the printed pages.
#
# Needs Chromium (Debian: chromium) and pdftotext (poppler-utils). What is missing is said and left out.
# Usage: tests/browser.sh [FOLDER], from the root of the project. The files stay in FOLDER.
set -eu

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
  echo "Chromium is not here: nothing was looked at"
  exit 0
fi

folder=${1:-}
if [ -z "$folder" ]; then
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
fi
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
rm -rf "$folder/pages" "$folder/screens"
export MUFAKAT_BROWSER="$folder"
cargo test --quiet --test report browser::documents
mkdir -p "$folder/pages" "$folder/screens"

shown() {
  "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" \
    --host-resolver-rules="MAP * ~NOTFOUND" "$@" >/dev/null 2>&1
}
for page in "$folder"/*.html; do
  name=$(basename "$page" .html)
  shown --no-pdf-header-footer --print-to-pdf="$folder/pages/$name.pdf" "file://$page"
  shown --window-size=1280,1024 --hide-scrollbars --screenshot="$folder/screens/$name.png" "file://$page"
  test -s "$folder/pages/$name.pdf"
  test -s "$folder/screens/$name.png"
done

if ! command -v pdftotext >/dev/null; then
  echo "pdftotext is not here: the pages were not read"
  exit 0
fi
for page in "$folder"/pages/*.pdf; do
  pdftotext "$page"
done
cargo test --quiet --test report browser::last
echo "pages: printed, shown and read $(ls "$folder"/pages/*.txt | wc -l)"
