//! How a page looks: on the screen, and on paper.

use crate::domain::document::Paper;

/// The rules of a page for a paper, upright or lengthwise. Word knows the named page, browsers the other.
/// Its margin says on every page what `standing` says of the document; browsers number the pages below.
pub(super) fn of(paper: Paper, lengthwise: bool, standing: &str) -> String {
    let (width, height) = paper.millimetres();
    let size = if lengthwise { format!("{height}mm {width}mm") } else { format!("{width}mm {height}mm") };
    let body = if lengthwise { "body{max-width:none}\n" } else { "" };
    // In a string of a style sheet these three have a meaning of their own; `<` would end the element.
    let standing: String = standing.chars().filter(|c| !matches!(c, '"' | '\\' | '<')).collect();
    let margin = format!(
        "@page{{@top-right{{content:\"{standing}\";font:bold 8.5pt serif}}\
         @bottom-right{{content:counter(page) \" / \" counter(pages);font:8.5pt serif}}}}\n"
    );
    format!("{margin}@page{{size:{size};margin:{MARGINS}}}\n@page sheet{{size:{size};margin:{MARGINS}}}\n{STYLE}{body}")
}

const MARGINS: &str = "20mm 20mm 20mm 25mm";

const STYLE: &str = "\
div.sheet{page:sheet;padding:0 0.5pt}
body{font-family:'Bookman Old Style',Cambria,'Times New Roman',serif;font-size:11pt;line-height:1.35;color:#000;background:#fff;margin:0 auto;max-width:175mm}
@media screen{body{padding:10mm}}
h1{font-size:13pt;text-align:center;text-transform:uppercase;margin:0 0 2pt}
h2{font-size:12pt;margin:14pt 0 4pt;page-break-after:avoid}
h2.mid{text-align:center;text-transform:uppercase}
h3{font-size:11pt;margin:10pt 0 3pt;page-break-after:avoid}
p{margin:4pt 0;overflow-wrap:anywhere}
p.c{text-align:center;margin:0}
p.clause{margin-left:28mm;text-indent:-28mm;text-align:justify}
ul,ol{margin:3pt 0;padding-left:18pt}
li{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:4pt 0}
table.g th,table.g td{border:0.75pt solid #000;padding:2pt 4pt;vertical-align:top;text-align:left;overflow-wrap:anywhere}
table.g th{overflow-wrap:break-word}
table.g th{background:#eee}
table.g td.h{background:#eee;font-weight:bold}
table.g tr:has(td.h){page-break-after:avoid}
table.g.tall td{height:8mm}
table.g.tall td.h{height:auto}
table.g .n{text-align:right}
table.g .m{text-align:center}
table.g .w{white-space:nowrap}
table.f td{padding:1pt 4pt 1pt 0;vertical-align:top;overflow-wrap:anywhere}
table.f td.k{width:48mm}
table.f td.s{width:4mm}
table.p{table-layout:fixed}
table.p>tbody>tr>td,table.p>tr>td{border:0.75pt solid #000;padding:4pt 6pt;vertical-align:top}
table.p.cut>tbody>tr>td,table.p.cut>tr>td{border:0.75pt dashed #666;padding:3mm 4mm}
table.p.cut{font-size:9.5pt;line-height:1.2}
table.s{page-break-inside:avoid;table-layout:fixed;margin:8pt 0 0}
table.s td{width:50%;text-align:center;vertical-align:top;padding:0 4pt}
div.kop{border-bottom:3pt double #000;margin:0 0 8pt;padding:0 0 4pt}
div.kop p{text-align:center;font-weight:bold;margin:0}
p.k{page-break-after:avoid}
p.w{border-bottom:0.5pt dotted #000;height:7.5mm;margin:0}
tr{page-break-inside:avoid}
thead{display:table-header-group}
svg{display:block;width:100%;max-width:170mm;height:auto;margin:6pt 0;page-break-inside:avoid}
svg.scan{width:26mm;margin:6pt 0 2pt}
code,pre{font-family:Consolas,'Courier New',monospace;font-size:8.5pt;word-break:break-all;white-space:pre-wrap}
div.draft,div.final{text-align:right;font-size:8.5pt;margin:0 0 6pt}
div.draft{font-weight:bold;letter-spacing:2pt;text-transform:uppercase}
@supports (-moz-appearance:none){@media print{div.draft,div.final{position:fixed;top:0;right:0;margin:0}}}
.break{page-break-before:always}
p.break{margin:0}
";
