-- Workshops side by side, straight from their journals: the rules by which a journal is folded, as views.
--
-- The same text runs on DuckDB and on Spark. It stands on one view, `records` (file, n, events, sum), a row a line of a
-- journal, and on a few functions that have one name on both; docs/many.md has them for either, and says how to make tables of
-- these views. What the events mean is in docs/journal.md.
--
-- The tables that docs/many.md describes are `places`, `workshops`, `stages`, `items`, `item_counts`, `readiness`,
-- `priorities`, `quick_wins`, `programmes`, `programme_years`, `follow_ups`, `attendance`, `themes` and `theme_sources`.
-- They hold nothing that was withdrawn or parked, nobody who said something, no ballot and no column for the desk. The
-- other views do, and are for nobody else.

-- Of several files of one workshop the one with most records counts, of equals the first by name. The sum of record 1
-- says which workshop it is.
CREATE OR REPLACE TEMPORARY VIEW journals AS
SELECT file, workshop, records, last_sum
FROM (
  SELECT file, substr(min_by(sum, n), 1, 16) AS workshop, count(*) AS records, max_by(sum, n) AS last_sum
  FROM records
  GROUP BY file
) AS files
QUALIFY row_number() OVER (PARTITION BY workshop ORDER BY records DESC, file) = 1;

-- "Undoing takes nothing out": a record counts unless the last mark about it says that it is undone. `moment` is the order
-- of events: by record, then by place in the record.
CREATE OR REPLACE TEMPORARY VIEW happened AS
WITH listed AS (
  SELECT j.workshop, r.n, numbered(r.events) AS events
  FROM records AS r JOIN journals AS j ON j.file = r.file
),
single AS (
  SELECT workshop, n, explode(events) AS one
  FROM listed
),
typed AS (
  SELECT workshop, n, n * 1000000 + one.place AS moment, get_json_object(one.value, '$.type') AS type, one.value AS event
  FROM single
),
undone AS (
  SELECT workshop, CAST(get_json_object(event, '$.record') AS BIGINT) AS n
  FROM typed
  WHERE type IN ('undone', 'redone')
  GROUP BY workshop, CAST(get_json_object(event, '$.record') AS BIGINT)
  HAVING max_by(type, moment) = 'undone'
)
SELECT t.workshop, t.n, t.moment, t.type, t.event
FROM typed AS t LEFT JOIN undone AS u ON u.workshop = t.workshop AND u.n = t.n
WHERE u.n IS NULL AND t.type NOT IN ('undone', 'redone');

-- What a later journal among those that are read has carried over: it is left to that journal, whatever became of it there.
CREATE OR REPLACE TEMPORARY VIEW carried_on AS
SELECT DISTINCT substr(get_json_object(event, '$.origin.workshop'), 1, 16) AS workshop,
  get_json_object(event, '$.origin.id') AS id
FROM happened
WHERE type IN ('item_added', 'row_added', 'note_taken') AND get_json_object(event, '$.origin.id') IS NOT NULL
  AND substr(get_json_object(event, '$.origin.workshop'), 1, 16) <> workshop;

-- workshop_created, and title and place of the last workshop_edited.
CREATE OR REPLACE TEMPORARY VIEW created AS
WITH edited AS (
  SELECT workshop, max_by(event, moment) AS event
  FROM happened
  WHERE type = 'workshop_edited'
  GROUP BY workshop
)
SELECT c.workshop, c.event, COALESCE(e.event, c.event) AS edited
FROM happened AS c LEFT JOIN edited AS e ON e.workshop = c.workshop
WHERE c.type = 'workshop_created';

-- The words of a place that names may hold as {place}, {head}, {district}, {village} and {ministry}.
CREATE OR REPLACE TEMPORARY VIEW place_words AS
SELECT workshop, kind,
  CASE kind WHEN 'kabupaten' THEN 'Kabupaten ' WHEN 'kota' THEN 'Kota ' ELSE 'Provinsi ' END || name AS place,
  head, district, village, ministry
FROM (
  SELECT workshop, get_json_object(edited, '$.place.kind') AS kind, get_json_object(edited, '$.place.name') AS name,
    get_json_object(edited, '$.place.head') AS head, get_json_object(edited, '$.place.district') AS district,
    get_json_object(edited, '$.place.village') AS village, get_json_object(edited, '$.place.ministry') AS ministry
  FROM created
) AS named;

-- Table workshops. The stage stands in the id of the agenda: tahap-N or tahap-N-anything. A workshop continues the one that
-- the first thing of its first record was carried over from.
CREATE OR REPLACE TEMPORARY VIEW workshops AS
WITH day_lists AS (
  SELECT workshop, json_list(get_json_object(event, '$.days')) AS days
  FROM created
),
each_day AS (
  SELECT workshop, explode(days) AS one
  FROM day_lists
),
span AS (
  SELECT workshop, min(get_json_object(one, '$.date')) AS first_day, max(get_json_object(one, '$.date')) AS last_day
  FROM each_day
  GROUP BY workshop
),
earlier AS (
  SELECT workshop, substr(min_by(get_json_object(event, '$.origin.workshop'), moment), 1, 16) AS continues
  FROM happened
  WHERE n = 1 AND get_json_object(event, '$.origin.workshop') IS NOT NULL
  GROUP BY workshop
)
SELECT p.place, j.workshop, j.file, p.kind, get_json_object(c.edited, '$.title') AS title,
  get_json_object(c.event, '$.agenda') AS agenda,
  CAST(NULLIF(regexp_extract(get_json_object(c.event, '$.agenda'), '^tahap-0*([1-4])(-.*)?$', 1), '') AS INT) AS stage,
  get_json_object(c.event, '$.created_at') AS created_at, s.first_day, s.last_day, j.records, j.last_sum AS sum,
  COALESCE(get_json_object(c.event, '$.example'), 'false') = 'true' AS example, e.continues
FROM journals AS j
JOIN created AS c ON c.workshop = j.workshop
JOIN place_words AS p ON p.workshop = j.workshop
LEFT JOIN span AS s ON s.workshop = j.workshop
LEFT JOIN earlier AS e ON e.workshop = j.workshop;

-- Sessions as they are planned now, each with its state. times_corrected with an end ends a session; without one it changes
-- no state.
CREATE OR REPLACE TEMPORARY VIEW sessions AS
WITH day_lists AS (
  SELECT workshop, json_list(get_json_object(event, '$.days')) AS days
  FROM created
),
each_day AS (
  SELECT workshop, explode(days) AS one
  FROM day_lists
),
session_lists AS (
  SELECT workshop, json_list(get_json_object(one, '$.sessions')) AS sessions
  FROM each_day
),
each_session AS (
  SELECT workshop, explode(sessions) AS one
  FROM session_lists
),
planned AS (
  SELECT workshop, get_json_object(one, '$.id') AS session
  FROM each_session
  UNION ALL
  SELECT workshop, get_json_object(event, '$.plan.id') AS session
  FROM happened
  WHERE type = 'session_added'
),
lasts AS (
  SELECT workshop, get_json_object(event, '$.session') AS session, max_by(type, moment) AS type
  FROM happened
  WHERE type IN ('session_waiting', 'session_started', 'session_paused', 'session_resumed', 'session_ended',
      'session_reopened', 'session_skipped', 'session_restored', 'gap_paused')
    OR type = 'times_corrected' AND get_json_object(event, '$.until') IS NOT NULL
  GROUP BY workshop, get_json_object(event, '$.session')
)
SELECT p.workshop, p.session,
  CASE
    WHEN l.type IS NULL OR l.type = 'session_restored' THEN 'planned'
    WHEN l.type = 'session_waiting' THEN 'waiting'
    WHEN l.type = 'session_paused' THEN 'paused'
    WHEN l.type = 'session_skipped' THEN 'skipped'
    WHEN l.type IN ('session_ended', 'times_corrected') THEN 'ended'
    ELSE 'running'
  END AS state
FROM planned AS p LEFT JOIN lasts AS l ON l.workshop = p.workshop AND l.session = p.session;

-- Table stages: each place and each of the four stages, a row a workshop of that stage, one without a workshop where there
-- is none.
CREATE OR REPLACE TEMPORARY VIEW stages AS
WITH numbers AS (
  SELECT explode(sequence(1, 4)) AS stage
),
wanted AS (
  SELECT p.place, n.stage
  FROM (SELECT DISTINCT place FROM workshops) AS p CROSS JOIN numbers AS n
),
held AS (
  SELECT workshop, count(*) AS sessions, count(*) FILTER (WHERE state = 'ended') AS ended,
    count(*) FILTER (WHERE state = 'skipped') AS skipped,
    count(*) FILTER (WHERE state IN ('running', 'paused')) AS open
  FROM sessions
  GROUP BY workshop
)
SELECT a.place, a.stage, w.workshop,
  CASE
    WHEN w.workshop IS NULL THEN 'none'
    WHEN h.ended > 0 AND h.ended + h.skipped = h.sessions THEN 'done'
    WHEN COALESCE(h.ended + h.open, 0) = 0 THEN 'planned'
    ELSE 'under_way'
  END AS state,
  COALESCE(h.sessions, 0) AS sessions, COALESCE(h.ended, 0) AS ended, COALESCE(h.skipped, 0) AS skipped
FROM wanted AS a
LEFT JOIN workshops AS w ON w.place = a.place AND w.stage = a.stage
LEFT JOIN held AS h ON h.workshop = w.workshop;

-- The text of every item: that of item_added, of item_edited and of the formulation that wording_settled took, the last of
-- them. 0 takes the text as it stood, 1 the first proposed since the last settling, 2 the second.
CREATE OR REPLACE TEMPORARY VIEW item_texts AS
WITH steps AS (
  SELECT workshop, moment, type, get_json_object(event, '$.id') AS item, get_json_object(event, '$.text') AS text,
    CAST(get_json_object(event, '$.taken') AS INT) AS taken
  FROM happened
  WHERE type IN ('item_added', 'item_edited', 'wording_proposed', 'wording_settled')
),
rounds AS (
  SELECT workshop, moment, type, item, text, taken,
    COALESCE(sum(CASE WHEN type = 'wording_settled' THEN 1 ELSE 0 END) OVER (
      PARTITION BY workshop, item ORDER BY moment ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS round
  FROM steps
),
proposed AS (
  SELECT workshop, item, round, text,
    row_number() OVER (PARTITION BY workshop, item, round ORDER BY moment) AS number
  FROM rounds
  WHERE type = 'wording_proposed'
),
texts AS (
  SELECT workshop, item, moment, text
  FROM rounds
  WHERE type IN ('item_added', 'item_edited')
  UNION ALL
  SELECT s.workshop, s.item, s.moment, p.text
  FROM rounds AS s
  JOIN proposed AS p ON p.workshop = s.workshop AND p.item = s.item AND p.round = s.round AND p.number = s.taken
  WHERE s.type = 'wording_settled'
)
SELECT workshop, item, max_by(text, moment) AS text
FROM texts
GROUP BY workshop, item;

-- Every item as it is: dimension of the last item_edited, aspect and quadrant of the last item_moved, state by the last of
-- item_merged, item_parked, item_withdrawn and item_restored. What stood under an item that was merged stays merged.
CREATE OR REPLACE TEMPORARY VIEW all_items AS
WITH changes AS (
  SELECT workshop, moment, type, event, COALESCE(get_json_object(event, '$.id'), get_json_object(event, '$.from')) AS item
  FROM happened
  WHERE type IN ('item_added', 'item_edited', 'item_moved', 'item_merged', 'item_parked', 'item_withdrawn',
    'item_restored')
),
lasts AS (
  SELECT workshop, item,
    max_by(event, moment) FILTER (WHERE type IN ('item_added', 'item_edited')) AS said,
    max_by(event, moment) FILTER (WHERE type IN ('item_added', 'item_moved')) AS put,
    max_by(type, moment) FILTER (WHERE type NOT IN ('item_edited', 'item_moved')) AS last_type
  FROM changes
  GROUP BY workshop, item
)
SELECT l.workshop, l.item, t.text, get_json_object(l.said, '$.dimension') AS dimension,
  get_json_object(l.put, '$.aspect') AS aspect, get_json_object(l.put, '$.quadrant') AS quadrant,
  CASE l.last_type
    WHEN 'item_merged' THEN 'merged'
    WHEN 'item_parked' THEN 'parked'
    WHEN 'item_withdrawn' THEN 'withdrawn'
    ELSE 'shown'
  END AS state
FROM lasts AS l JOIN item_texts AS t ON t.workshop = l.workshop AND t.item = l.item;

-- Table items: on the board are items that are shown and whose aspect the last aspects_changed does not hide.
CREATE OR REPLACE TEMPORARY VIEW items AS
WITH aspect_lists AS (
  SELECT workshop, json_list(get_json_object(max_by(event, moment), '$.hidden')) AS aspects
  FROM happened
  WHERE type = 'aspects_changed'
  GROUP BY workshop
),
each_hidden AS (
  SELECT workshop, explode(aspects) AS one
  FROM aspect_lists
),
hidden AS (
  SELECT workshop, get_json_object(one, '$.id') AS aspect
  FROM each_hidden
)
SELECT w.place, i.workshop, i.item, i.aspect, i.quadrant, split_part(i.dimension, '/', 1) AS dimension,
  CASE WHEN instr(i.dimension, '/') > 0 THEN substr(i.dimension, instr(i.dimension, '/') + 1) END AS part, i.text
FROM all_items AS i
JOIN workshops AS w ON w.workshop = i.workshop
LEFT JOIN hidden AS h ON h.workshop = i.workshop AND h.aspect = i.aspect
LEFT JOIN carried_on AS c ON c.workshop = i.workshop AND c.id = i.item
WHERE i.state = 'shown' AND h.aspect IS NULL AND c.id IS NULL;

-- Table item_counts.
CREATE OR REPLACE TEMPORARY VIEW item_counts AS
SELECT place, aspect, quadrant, dimension, count(*) AS items
FROM items
GROUP BY place, aspect, quadrant, dimension;

-- The declaration of each sheet: the last sheet_changed, else that of workshop_created.
CREATE OR REPLACE TEMPORARY VIEW declarations AS
WITH sheet_lists AS (
  SELECT workshop, json_list(get_json_object(event, '$.sheets')) AS sheets
  FROM created
),
each_sheet AS (
  SELECT workshop, explode(sheets) AS declared
  FROM sheet_lists
),
steps AS (
  SELECT workshop, CAST(0 AS BIGINT) AS moment, declared
  FROM each_sheet
  UNION ALL
  SELECT workshop, moment, get_json_object(event, '$.sheet') AS declared
  FROM happened
  WHERE type = 'sheet_changed'
)
SELECT workshop, get_json_object(declared, '$.id') AS sheet, max_by(declared, moment) AS declared
FROM steps
GROUP BY workshop, get_json_object(declared, '$.id');

-- The columns of each sheet in order. The room sees those that are neither hidden nor for the desk.
CREATE OR REPLACE TEMPORARY VIEW columns_declared AS
WITH column_lists AS (
  SELECT workshop, sheet, numbered(get_json_object(declared, '$.columns')) AS columns
  FROM declarations
),
each_column AS (
  SELECT workshop, sheet, explode(columns) AS one
  FROM column_lists
)
SELECT workshop, sheet, one.place AS nth, one.value AS declared, get_json_object(one.value, '$.id') AS id,
  get_json_object(one.value, '$.kind') AS kind, COALESCE(get_json_object(one.value, '$.main'), 'false') = 'true' AS is_main,
  COALESCE(get_json_object(one.value, '$.desk'), 'false') = 'true' AS is_desk,
  COALESCE(get_json_object(one.value, '$.desk'), 'false') <> 'true'
    AND COALESCE(get_json_object(one.value, '$.hidden'), 'false') <> 'true' AS is_shown
FROM each_column;

-- The headings of each sheet.
CREATE OR REPLACE TEMPORARY VIEW headings AS
WITH heading_lists AS (
  SELECT workshop, sheet, json_list(get_json_object(declared, '$.headings')) AS headings
  FROM declarations
),
each_heading AS (
  SELECT workshop, sheet, explode(headings) AS one
  FROM heading_lists
)
SELECT workshop, sheet, get_json_object(one, '$.id') AS heading, get_json_object(one, '$.name.id') AS name,
  get_json_object(one, '$.aspect') AS aspect, get_json_object(one, '$.dimension') AS dimension,
  COALESCE(get_json_object(one, '$.hidden'), 'false') = 'true' AS is_hidden
FROM each_heading;

-- The sheets with rows of their own that are not hidden, and which of their columns says what: the first of its kind that
-- the room sees. `done` is the last of the choices still offered in the first column with choices of its own.
CREATE OR REPLACE TEMPORARY VIEW sheets AS
WITH firsts AS (
  SELECT workshop, sheet,
    min_by(id, nth) FILTER (WHERE is_main) AS main_column,
    min_by(id, nth) FILTER (WHERE is_shown AND kind = 'years') AS years_column,
    min_by(id, nth) FILTER (WHERE is_shown AND kind = 'date') AS date_column,
    min_by(id, nth) FILTER (WHERE is_shown AND kind IN ('delegation', 'delegations')) AS offices_column,
    min_by(id, nth) FILTER (WHERE is_shown AND kind = 'choice' AND get_json_object(declared, '$.choices') IS NOT NULL)
      AS choice_column
  FROM columns_declared
  GROUP BY workshop, sheet
),
choice_lists AS (
  SELECT c.workshop, c.sheet, numbered(get_json_object(c.declared, '$.choices')) AS choices
  FROM columns_declared AS c
  JOIN firsts AS f ON f.workshop = c.workshop AND f.sheet = c.sheet AND f.choice_column = c.id
),
each_choice AS (
  SELECT workshop, sheet, explode(choices) AS one
  FROM choice_lists
),
offered AS (
  SELECT workshop, sheet, max_by(get_json_object(one.value, '$.id'), one.place) AS done
  FROM each_choice
  WHERE COALESCE(get_json_object(one.value, '$.hidden'), 'false') <> 'true'
  GROUP BY workshop, sheet
)
SELECT d.workshop, d.sheet, d.declared, get_json_object(d.declared, '$.gate[0]') IS NOT NULL AS has_gate, f.main_column,
  f.years_column, f.date_column, f.offices_column, f.choice_column, o.done
FROM declarations AS d
JOIN firsts AS f ON f.workshop = d.workshop AND f.sheet = d.sheet
LEFT JOIN offered AS o ON o.workshop = d.workshop AND o.sheet = d.sheet
WHERE COALESCE(get_json_object(d.declared, '$.rows'), 'open') = 'open'
  AND COALESCE(get_json_object(d.declared, '$.hidden'), 'false') <> 'true';

-- Every row as it is: its heading that of the last row_moved, else of row_added; its state by the last of row_merged,
-- row_parked, row_withdrawn and row_restored.
CREATE OR REPLACE TEMPORARY VIEW all_rows AS
WITH changes AS (
  SELECT workshop, moment, type, event,
    CASE type
      WHEN 'row_added' THEN get_json_object(event, '$.id')
      WHEN 'row_merged' THEN get_json_object(event, '$.from')
      ELSE get_json_object(event, '$.row')
    END AS row
  FROM happened
  WHERE type IN ('row_added', 'row_moved', 'row_merged', 'row_parked', 'row_withdrawn', 'row_restored')
),
lasts AS (
  SELECT workshop, row,
    max_by(event, moment) FILTER (WHERE type = 'row_added') AS added,
    max_by(event, moment) FILTER (WHERE type IN ('row_added', 'row_moved')) AS put,
    max_by(type, moment) FILTER (WHERE type <> 'row_moved') AS last_type,
    max_by(event, moment) FILTER (WHERE type <> 'row_moved') AS last_event,
    max(moment) FILTER (WHERE type <> 'row_moved') AS since
  FROM changes
  GROUP BY workshop, row
)
SELECT workshop, row, get_json_object(added, '$.sheet') AS sheet, get_json_object(put, '$.heading') AS heading,
  CASE last_type
    WHEN 'row_merged' THEN 'merged'
    WHEN 'row_parked' THEN 'parked'
    WHEN 'row_withdrawn' THEN 'withdrawn'
    ELSE 'shown'
  END AS state,
  CASE WHEN last_type = 'row_merged' THEN get_json_object(last_event, '$.into') END AS merged_into, since
FROM lasts;

-- What stands in cells: that of row_added, then each cells_set puts in place of the cells that it names; null empties one.
CREATE OR REPLACE TEMPORARY VIEW cells AS
WITH cell_lists AS (
  SELECT workshop, moment, json_entries(get_json_object(event, '$.cells')) AS cells,
    CASE type WHEN 'row_added' THEN get_json_object(event, '$.id') ELSE get_json_object(event, '$.row') END AS row,
    get_json_object(event, '$.sheet') AS sheet
  FROM happened
  WHERE type IN ('row_added', 'cells_set')
),
each_cell AS (
  SELECT workshop, moment, row, sheet, explode(cells) AS one
  FROM cell_lists
),
lasts AS (
  SELECT workshop, sheet, row, one.key AS id, max_by(COALESCE(one.value, 'null'), moment) AS cell
  FROM each_cell
  GROUP BY workshop, sheet, row, one.key
)
SELECT workshop, sheet, row, id, cell
FROM lasts
WHERE cell <> 'null';

-- The rows that stand of sheets that are not hidden, with what their columns say. A text that the agenda gave is in both
-- languages, with the words of the place left open; the Indonesian one is taken. The dimension is that of the first column
-- of dimensions that is filled and that the room sees, else that of the heading.
CREATE OR REPLACE TEMPORARY VIEW standing_rows AS
WITH read AS (
  SELECT r.workshop, r.sheet, r.row, r.heading,
    max(c.cell) FILTER (WHERE c.id = s.main_column) AS main_cell,
    min_by(c.cell, d.nth) FILTER (WHERE d.kind = 'dimension' AND d.is_shown) AS dimension_cell,
    max(c.cell) FILTER (WHERE c.id = s.years_column) AS years_cell,
    max(c.cell) FILTER (WHERE c.id = s.date_column) AS date_cell,
    max(c.cell) FILTER (WHERE c.id = s.offices_column) AS offices_cell,
    max(c.cell) FILTER (WHERE c.id = s.choice_column) AS choice_cell
  FROM all_rows AS r
  JOIN sheets AS s ON s.workshop = r.workshop AND s.sheet = r.sheet
  LEFT JOIN cells AS c ON c.workshop = r.workshop AND c.sheet = r.sheet AND c.row = r.row
  LEFT JOIN columns_declared AS d ON d.workshop = c.workshop AND d.sheet = c.sheet AND d.id = c.id
  WHERE r.state = 'shown'
  GROUP BY r.workshop, r.sheet, r.row, r.heading
)
SELECT r.workshop, r.sheet, r.row, r.heading,
  COALESCE(
    replace(replace(replace(replace(replace(get_json_object(r.main_cell, '$.text.id'), '{place}', p.place),
      '{head}', p.head), '{district}', p.district), '{village}', p.village), '{ministry}', p.ministry),
    get_json_object(r.main_cell, '$.text')) AS text,
  COALESCE(get_json_object(r.dimension_cell, '$.dimension'), h.dimension) AS dimension,
  CAST(get_json_object(r.years_cell, '$.years[0]') AS INT) AS first_year,
  CAST(get_json_object(r.years_cell, '$.years[1]') AS INT) AS last_year,
  get_json_object(r.date_cell, '$.date') AS due,
  COALESCE(get_json_object(r.offices_cell, '$.delegation'),
    array_join(json_list(get_json_object(r.offices_cell, '$.delegations')), ' ')) AS offices,
  get_json_object(r.choice_cell, '$.choice') AS status
FROM read AS r
JOIN place_words AS p ON p.workshop = r.workshop
LEFT JOIN headings AS h ON h.workshop = r.workshop AND h.sheet = r.sheet AND h.heading = r.heading;

-- Table readiness: for each share of a scale that is not for the desk, a row a heading with rows that stand. A cell counts as
-- answered when its degree is on the scale as it is declared now; an empty one does not, whatever its default.
CREATE OR REPLACE TEMPORARY VIEW readiness AS
WITH figure_lists AS (
  SELECT workshop, sheet, json_list(get_json_object(declared, '$.figures')) AS figures
  FROM sheets
),
each_figure AS (
  SELECT workshop, sheet, explode(figures) AS one
  FROM figure_lists
),
shares AS (
  SELECT f.workshop, f.sheet, get_json_object(f.one, '$.id') AS figure, c.id,
    CAST(get_json_object(c.declared, '$.low') AS INT) AS low, CAST(get_json_object(c.declared, '$.high') AS INT) AS high
  FROM each_figure AS f
  JOIN columns_declared AS c
    ON c.workshop = f.workshop AND c.sheet = f.sheet AND c.id = get_json_object(f.one, '$.share')
  WHERE c.kind = 'scale' AND NOT c.is_desk
),
degrees AS (
  SELECT s.workshop, s.sheet, s.figure, s.high, h.aspect, h.heading, h.name,
    CASE WHEN CAST(get_json_object(c.cell, '$.scale') AS INT) BETWEEN s.low AND s.high
      THEN CAST(get_json_object(c.cell, '$.scale') AS INT) END AS degree
  FROM shares AS s
  JOIN standing_rows AS r ON r.workshop = s.workshop AND r.sheet = s.sheet
  LEFT JOIN headings AS h
    ON h.workshop = r.workshop AND h.sheet = r.sheet AND h.heading = r.heading AND NOT h.is_hidden
  LEFT JOIN cells AS c ON c.workshop = r.workshop AND c.sheet = r.sheet AND c.row = r.row AND c.id = s.id
)
SELECT p.place, d.workshop, d.sheet, d.figure, d.aspect, d.heading,
  replace(replace(replace(replace(replace(d.name, '{place}', p.place), '{head}', p.head),
    '{district}', p.district), '{village}', p.village), '{ministry}', p.ministry) AS heading_name,
  count(*) AS rows, count(d.degree) AS answered, COALESCE(sum(d.degree), 0) AS given, count(d.degree) * d.high AS possible
FROM degrees AS d JOIN place_words AS p ON p.workshop = d.workshop
GROUP BY p.place, p.head, p.district, p.village, p.ministry, d.workshop, d.sheet, d.figure, d.high, d.aspect, d.heading,
  d.name;

-- The options of every vote.
CREATE OR REPLACE TEMPORARY VIEW vote_options AS
WITH option_lists AS (
  SELECT workshop, get_json_object(event, '$.id') AS vote, get_json_object(event, '$.aspect') AS aspect,
    json_list(get_json_object(event, '$.options')) AS options
  FROM happened
  WHERE type = 'vote_drafted'
),
each_option AS (
  SELECT workshop, vote, aspect, explode(options) AS one
  FROM option_lists
)
SELECT workshop, vote, aspect, get_json_object(one, '$.id') AS option, get_json_object(one, '$.text') AS text,
  get_json_object(one, '$.item') AS item, get_json_object(one, '$.row') AS row
FROM each_option;

-- The votes that the room has accepted, without fist to five on a typed proposal, and without those of which a second
-- round was accepted.
CREATE OR REPLACE TEMPORARY VIEW accepted_votes AS
WITH accepted AS (
  SELECT workshop, get_json_object(event, '$.vote') AS vote, moment, get_json_object(event, '$.taken') AS taken,
    get_json_object(event, '$.decided_by') AS decided_by
  FROM happened
  WHERE type = 'vote_accepted'
),
opened AS (
  SELECT workshop, get_json_object(event, '$.vote') AS vote,
    get_json_object(event, '$.declaration.method.kind') AS kind,
    get_json_object(event, '$.declaration.method.rule') AS rule
  FROM happened
  WHERE type = 'vote_opened'
),
sourced AS (
  SELECT DISTINCT workshop, vote
  FROM vote_options
  WHERE item IS NOT NULL OR row IS NOT NULL
),
again AS (
  SELECT DISTINCT d.workshop, get_json_object(d.event, '$.link.of') AS vote
  FROM happened AS d
  JOIN accepted AS a ON a.workshop = d.workshop AND a.vote = get_json_object(d.event, '$.id')
  WHERE d.type = 'vote_drafted' AND get_json_object(d.event, '$.link.kind') = 'second_round'
)
SELECT a.workshop, a.vote, a.moment, a.taken, a.decided_by,
  CASE WHEN o.kind = 'ranking' THEN o.rule ELSE o.kind END AS method
FROM accepted AS a
LEFT JOIN opened AS o ON o.workshop = a.workshop AND o.vote = a.vote
LEFT JOIN sourced AS s ON s.workshop = a.workshop AND s.vote = a.vote
LEFT JOIN again AS g ON g.workshop = a.workshop AND g.vote = a.vote
WHERE g.vote IS NULL AND NOT (COALESCE(o.kind, '') = 'fist' AND s.vote IS NULL);

-- What these votes took: `taken` lists groups, best first, and those of one group share a rank. An option is about its item
-- or row, or about its words where it comes from none.
CREATE OR REPLACE TEMPORARY VIEW taken_options AS
WITH group_lists AS (
  SELECT workshop, vote, moment, decided_by, method, numbered(taken) AS groups
  FROM accepted_votes
),
each_group AS (
  SELECT workshop, vote, moment, decided_by, method, explode(groups) AS one
  FROM group_lists
),
letter_lists AS (
  SELECT workshop, vote, moment, decided_by, method, one.place AS nth, json_list(one.value) AS letters
  FROM each_group
),
each_letter AS (
  SELECT workshop, vote, moment, decided_by, method, nth, explode(letters) AS option
  FROM letter_lists
)
SELECT t.workshop, t.vote, t.option, t.moment, t.decided_by, t.method,
  rank() OVER (PARTITION BY t.workshop, t.vote ORDER BY t.nth) AS vote_rank, o.text, o.aspect, o.item, o.row,
  CASE
    WHEN o.item IS NOT NULL THEN 'item ' || o.item
    WHEN o.row IS NOT NULL THEN 'row ' || o.row
    ELSE 'words ' || lower(o.text)
  END AS subject
FROM each_letter AS t
JOIN vote_options AS o ON o.workshop = t.workshop AND o.vote = t.vote AND o.option = t.option;

-- Of these each subject once: the option of the last vote that took it, unless the room had put it into its own order of
-- priorities after that vote.
CREATE OR REPLACE TEMPORARY VIEW standing_options AS
WITH order_lists AS (
  SELECT workshop, json_list(get_json_object(max_by(event, moment), '$.order')) AS pairs
  FROM happened
  WHERE type = 'priorities_reordered'
  GROUP BY workshop
),
each_pair AS (
  SELECT workshop, explode(pairs) AS pair
  FROM order_lists
),
ordered AS (
  SELECT DISTINCT t.workshop, t.vote, t.option, t.subject, t.moment
  FROM each_pair AS p
  JOIN taken_options AS t
    ON t.workshop = p.workshop AND t.vote = get_json_object(p.pair, '$[0]') AND t.option = get_json_object(p.pair, '$[1]')
),
last_ordered AS (
  SELECT workshop, max(moment) AS moment
  FROM ordered
  GROUP BY workshop
),
subjects_ordered AS (
  SELECT DISTINCT workshop, subject
  FROM ordered
),
candidates AS (
  SELECT t.*
  FROM taken_options AS t
  LEFT JOIN ordered AS o ON o.workshop = t.workshop AND o.vote = t.vote AND o.option = t.option
  LEFT JOIN last_ordered AS l ON l.workshop = t.workshop
  LEFT JOIN subjects_ordered AS s ON s.workshop = t.workshop AND s.subject = t.subject
  WHERE o.vote IS NOT NULL OR s.subject IS NULL OR t.moment > l.moment
)
SELECT *
FROM candidates
QUALIFY moment = max(moment) OVER (PARTITION BY workshop, subject);

-- The row that each row stands under in the end: itself, unless it was merged. What stood under a row that was merged went
-- with it, so a merged row is followed from merge to merge, later ones only.
CREATE OR REPLACE TEMPORARY VIEW rows_lead_to AS
WITH RECURSIVE merges AS (
  SELECT workshop, moment, get_json_object(event, '$.from') AS row, get_json_object(event, '$.into') AS merged_into
  FROM happened
  WHERE type = 'row_merged'
),
steps AS (
  SELECT workshop, row, merged_into AS leads_to, since AS moment
  FROM all_rows
  WHERE state = 'merged'
  UNION ALL
  SELECT s.workshop, s.row, m.merged_into AS leads_to, m.moment
  FROM steps AS s
  JOIN merges AS m ON m.workshop = s.workshop AND m.row = s.leads_to AND m.moment > s.moment
)
SELECT workshop, row, row AS leads_to
FROM all_rows
WHERE state <> 'merged'
UNION ALL
SELECT workshop, row, max_by(leads_to, moment) AS leads_to
FROM steps
GROUP BY workshop, row;

-- Table priorities, without `rank`: an order over several votes depends on what each of them took again, which is the
-- program's. A priority that was carried over counts where the workshop that decided it is not among those read.
CREATE OR REPLACE TEMPORARY VIEW priorities AS
WITH agreed_lists AS (
  SELECT workshop, get_json_object(event, '$.vote') AS vote,
    json_list(get_json_object(max_by(event, moment), '$.options')) AS letters
  FROM happened
  WHERE type = 'options_agreed'
  GROUP BY workshop, get_json_object(event, '$.vote')
),
agreed AS (
  SELECT workshop, vote, explode(letters) AS option
  FROM agreed_lists
),
aspects_of_rows AS (
  SELECT l.workshop, l.row, h.aspect
  FROM rows_lead_to AS l
  JOIN all_rows AS r ON r.workshop = l.workshop AND r.row = l.leads_to
  JOIN headings AS h ON h.workshop = r.workshop AND h.sheet = r.sheet AND h.heading = r.heading
),
decided AS (
  SELECT s.workshop, s.vote, s.option, s.vote_rank, s.text, s.item, s.row, s.method, false AS carried,
    COALESCE(i.aspect, a.aspect, s.aspect) AS aspect,
    CASE WHEN g.option IS NULL THEN s.decided_by ELSE 'musyawarah' END AS decided_by
  FROM standing_options AS s
  LEFT JOIN all_items AS i ON i.workshop = s.workshop AND i.item = s.item
  LEFT JOIN aspects_of_rows AS a ON a.workshop = s.workshop AND a.row = s.row
  LEFT JOIN agreed AS g ON g.workshop = s.workshop AND g.vote = s.vote AND g.option = s.option
  UNION ALL
  SELECT h.workshop, NULL AS vote, NULL AS option, NULL AS vote_rank, get_json_object(h.event, '$.text') AS text,
    get_json_object(h.event, '$.about.item') AS item, get_json_object(h.event, '$.about.row') AS row, NULL AS method,
    true AS carried, i.aspect, get_json_object(h.event, '$.decided_by') AS decided_by
  FROM happened AS h
  LEFT JOIN journals AS j ON j.workshop = substr(get_json_object(h.event, '$.origin.workshop'), 1, 16)
  LEFT JOIN all_items AS i ON i.workshop = h.workshop AND i.item = get_json_object(h.event, '$.about.item')
  WHERE h.type = 'priority_carried' AND j.workshop IS NULL
)
SELECT w.place, d.workshop, d.vote, d.option, d.vote_rank,
  CASE
    WHEN COALESCE(i.state, '') IN ('withdrawn', 'parked') OR COALESCE(r.state, '') IN ('withdrawn', 'parked') THEN NULL
    ELSE d.text
  END AS text,
  d.aspect, d.item, d.row, d.decided_by, d.method, d.carried
FROM decided AS d
JOIN workshops AS w ON w.workshop = d.workshop
LEFT JOIN all_items AS i ON i.workshop = d.workshop AND i.item = d.item
LEFT JOIN all_rows AS r ON r.workshop = d.workshop AND r.row = d.row;

-- Table quick_wins: rows that stand of sheets with a gate, accepted by a vote or what a carried priority is about.
CREATE OR REPLACE TEMPORARY VIEW quick_wins AS
WITH chosen AS (
  SELECT workshop, row
  FROM taken_options
  WHERE row IS NOT NULL
  UNION
  SELECT workshop, get_json_object(event, '$.about.row') AS row
  FROM happened
  WHERE type = 'priority_carried' AND get_json_object(event, '$.about.row') IS NOT NULL
)
SELECT w.place, r.workshop, r.sheet, r.row, r.text, split_part(r.dimension, '/', 1) AS dimension,
  CASE WHEN instr(r.dimension, '/') > 0 THEN substr(r.dimension, instr(r.dimension, '/') + 1) END AS part
FROM standing_rows AS r
JOIN sheets AS s ON s.workshop = r.workshop AND s.sheet = r.sheet
JOIN chosen AS c ON c.workshop = r.workshop AND c.row = r.row
JOIN workshops AS w ON w.workshop = r.workshop
LEFT JOIN carried_on AS o ON o.workshop = r.workshop AND o.id = r.row
WHERE s.has_gate AND o.id IS NULL;

-- Table programmes: rows that stand of sheets with a column of years.
CREATE OR REPLACE TEMPORARY VIEW programmes AS
SELECT w.place, r.workshop, r.sheet, r.row, r.text, split_part(r.dimension, '/', 1) AS dimension,
  CASE WHEN instr(r.dimension, '/') > 0 THEN substr(r.dimension, instr(r.dimension, '/') + 1) END AS part,
  r.first_year, r.last_year
FROM standing_rows AS r
JOIN sheets AS s ON s.workshop = r.workshop AND s.sheet = r.sheet
JOIN workshops AS w ON w.workshop = r.workshop
LEFT JOIN carried_on AS o ON o.workshop = r.workshop AND o.id = r.row
WHERE s.years_column IS NOT NULL AND o.id IS NULL;

-- Table programme_years: each programme once in each of its years.
CREATE OR REPLACE TEMPORARY VIEW programme_years AS
WITH year_lists AS (
  SELECT place, dimension, sequence(first_year, last_year) AS years
  FROM programmes
  WHERE first_year IS NOT NULL
),
by_year AS (
  SELECT place, dimension, explode(years) AS year
  FROM year_lists
  UNION ALL
  SELECT place, dimension, NULL AS year
  FROM programmes
  WHERE first_year IS NULL
)
SELECT place, year, dimension, count(*) AS programmes
FROM by_year
GROUP BY place, year, dimension;

-- Questions that nobody answered: kind of the last note_edited, not withdrawn, and the last answer reopened or none. A note
-- that was no question for a while has lost its answer.
CREATE OR REPLACE TEMPORARY VIEW open_questions AS
WITH lasts AS (
  SELECT workshop, get_json_object(event, '$.id') AS note,
    max_by(event, moment) FILTER (WHERE type IN ('note_taken', 'note_edited')) AS said,
    max_by(type, moment) FILTER (WHERE type IN ('note_withdrawn', 'note_restored')) AS withdrawn,
    max_by(type, moment) FILTER (WHERE type IN ('question_answered', 'question_reopened')
      OR type = 'note_edited' AND get_json_object(event, '$.kind') <> 'question') AS answered
  FROM happened
  WHERE type IN ('note_taken', 'note_edited', 'note_withdrawn', 'note_restored', 'question_answered',
    'question_reopened')
  GROUP BY workshop, get_json_object(event, '$.id')
)
SELECT workshop, note, get_json_object(said, '$.text') AS text
FROM lasts
WHERE get_json_object(said, '$.kind') = 'question' AND COALESCE(withdrawn, '') <> 'note_withdrawn'
  AND COALESCE(answered, '') <> 'question_answered';

-- Table follow_ups: rows that say who does something until when, and are not done; and open questions.
CREATE OR REPLACE TEMPORARY VIEW follow_ups AS
SELECT w.place, f.workshop, f.kind, f.sheet, f.id, f.text, f.offices, f.due, f.status
FROM (
  SELECT r.workshop, 'action' AS kind, r.sheet, r.row AS id, r.text, r.offices, r.due, r.status
  FROM standing_rows AS r
  JOIN sheets AS s ON s.workshop = r.workshop AND s.sheet = r.sheet
  WHERE s.date_column IS NOT NULL AND s.offices_column IS NOT NULL
    AND (r.status IS NULL OR s.done IS NULL OR r.status <> s.done)
  UNION ALL
  SELECT workshop, 'question' AS kind, NULL AS sheet, note AS id, text, NULL AS offices, NULL AS due, NULL AS status
  FROM open_questions
) AS f
JOIN workshops AS w ON w.workshop = f.workshop
LEFT JOIN carried_on AS o ON o.workshop = f.workshop AND o.id = f.id
WHERE o.id IS NULL;

-- Table attendance: each head count by unsur of the delegations on the list as they are now. The largest count has most
-- heads, of equals it is the last; with no heads there is none.
CREATE OR REPLACE TEMPORARY VIEW attendance AS
WITH codes AS (
  SELECT workshop, get_json_object(event, '$.code') AS code, get_json_object(max_by(event, moment), '$.unsur') AS unsur
  FROM happened
  WHERE type IN ('delegation_added', 'delegation_edited')
  GROUP BY workshop, get_json_object(event, '$.code')
),
on_list AS (
  SELECT workshop, unsur, count(*) AS listed
  FROM codes
  GROUP BY workshop, unsur
),
present AS (
  SELECT workshop, get_json_object(event, '$.headcount') AS headcount, get_json_object(event, '$.code') AS code,
    CAST(get_json_object(max_by(event, moment), '$.n') AS BIGINT) AS heads
  FROM happened
  WHERE type = 'present_counted'
  GROUP BY workshop, get_json_object(event, '$.headcount'), get_json_object(event, '$.code')
),
by_unsur AS (
  SELECT p.workshop, p.headcount, c.unsur, count(*) AS delegations, sum(p.heads) AS heads
  FROM present AS p JOIN codes AS c ON c.workshop = p.workshop AND c.code = p.code
  WHERE p.heads > 0
  GROUP BY p.workshop, p.headcount, c.unsur
),
totals AS (
  SELECT workshop, headcount, sum(heads) AS heads
  FROM by_unsur
  GROUP BY workshop, headcount
),
counts AS (
  SELECT h.workshop, get_json_object(h.event, '$.id') AS headcount, get_json_object(h.event, '$.at') AS at,
    get_json_object(h.event, '$.label') AS label,
    COALESCE(t.heads, 0) > 0 AND row_number() OVER (
      PARTITION BY h.workshop ORDER BY COALESCE(t.heads, 0) DESC, h.moment DESC) = 1 AS largest
  FROM happened AS h
  LEFT JOIN totals AS t ON t.workshop = h.workshop AND t.headcount = get_json_object(h.event, '$.id')
  WHERE h.type = 'headcount_started'
)
SELECT w.place, c.workshop, c.headcount, c.at, c.label, l.unsur, l.listed, COALESCE(u.delegations, 0) AS delegations,
  COALESCE(u.heads, 0) AS heads, c.largest
FROM counts AS c
JOIN on_list AS l ON l.workshop = c.workshop
JOIN workshops AS w ON w.workshop = c.workshop
LEFT JOIN by_unsur AS u ON u.workshop = c.workshop AND u.headcount = c.headcount AND u.unsur = l.unsur;

-- Words that say nothing alone; src/rollup/words.rs has the same.
CREATE OR REPLACE TEMPORARY VIEW stop_words AS
SELECT word
FROM (VALUES ('yang'), ('dan'), ('dengan'), ('untuk'), ('pada'), ('dari'), ('oleh'), ('atau'), ('para'), ('serta'),
  ('dalam'), ('akan'), ('sudah'), ('telah'), ('masih'), ('belum'), ('tidak'), ('bukan'), ('kurang'), ('agar'),
  ('supaya'), ('juga'), ('ada'), ('adanya'), ('itu'), ('ini'), ('tersebut'), ('sebagai'), ('antara'), ('antar'),
  ('terhadap'), ('tentang'), ('seperti'), ('dapat'), ('bisa'), ('bagi'), ('karena'), ('lebih'), ('sangat'), ('hal'),
  ('secara'), ('sehingga'), ('maupun'), ('namun'), ('tetapi'), ('saat'), ('sampai'), ('hingga'), ('setiap'), ('semua'),
  ('banyak'), ('lain'), ('lainnya'), ('kepada'), ('atas'), ('bawah'), ('harus'), ('perlu'), ('baik'), ('ialah'),
  ('adalah'), ('the'), ('and'), ('for'), ('with'), ('from'), ('that'), ('this'), ('are'), ('has'), ('have'), ('not'),
  ('its'), ('their'), ('into'), ('more'), ('most'), ('all'), ('can'), ('will'), ('been'), ('were'), ('was'), ('but'),
  ('than'), ('too'), ('very'), ('many'), ('other'), ('each')) AS listed (word);

-- The words of each item that tell what it is about, each once. The words of the place's own name do not.
CREATE OR REPLACE TEMPORARY VIEW item_words AS
WITH word_lists AS (
  SELECT place, words(place) AS own, workshop, item, quadrant, text, words(text) AS words
  FROM items
),
each_word AS (
  SELECT place, own, workshop, item, quadrant, text, explode(words) AS word
  FROM word_lists
)
SELECT e.place, e.workshop, e.item, e.quadrant, e.text, e.word
FROM each_word AS e LEFT JOIN stop_words AS s ON s.word = e.word
WHERE s.word IS NULL AND NOT array_contains(e.own, e.word);

-- A statement is a quadrant and a set of words; every item with any says one.
CREATE OR REPLACE TEMPORARY VIEW statement_items AS
WITH gathered AS (
  SELECT place, workshop, item, quadrant, text, array_sort(array_agg(word)) AS words, count(*) AS size
  FROM item_words
  GROUP BY place, workshop, item, quadrant, text
)
SELECT place, workshop, item, quadrant, text, words, size, quadrant || ' ' || array_join(words, ' ') AS statement
FROM gathered;

-- Statements of one quadrant are alike when they share three fifths of the words of both together; each is like itself.
CREATE OR REPLACE TEMPORARY VIEW alike_statements AS
WITH statements AS (
  SELECT DISTINCT statement, quadrant, size, words
  FROM statement_items
),
words_of AS (
  SELECT statement, quadrant, size, explode(words) AS word
  FROM statements
)
SELECT one.statement, other.statement AS other
FROM words_of AS one
JOIN words_of AS other
  ON other.quadrant = one.quadrant AND other.word = one.word
  AND 5 * one.size >= 3 * other.size AND 5 * other.size >= 3 * one.size
GROUP BY one.statement, one.size, other.statement, other.size
HAVING 5 * count(*) >= 3 * (one.size + other.size - count(*));

-- How far each statement reaches: the items and places of it and of all that are like it. It goes by the text that
-- most of its own items have, of equals by the first.
-- `is_leading`: in several places, and none that is alike reaches further; of equals the first by text, then by words.
CREATE OR REPLACE TEMPORARY VIEW reach_of_statements AS
WITH spoken AS (
  SELECT statement, quadrant, place, text
  FROM statement_items
),
alike AS (
  SELECT statement, other
  FROM alike_statements
),
said AS (
  SELECT statement, place, count(*) AS items
  FROM spoken
  GROUP BY statement, place
),
texts AS (
  SELECT statement, quadrant, text, count(*) AS items
  FROM spoken
  GROUP BY statement, quadrant, text
),
own AS (
  SELECT statement, quadrant, text AS theme
  FROM texts
  QUALIFY row_number() OVER (PARTITION BY statement ORDER BY items DESC, text) = 1
),
reach AS (
  SELECT o.statement, o.quadrant, o.theme, count(DISTINCT s.place) AS places, sum(s.items) AS items
  FROM own AS o
  JOIN alike AS a ON a.statement = o.statement
  JOIN said AS s ON s.statement = a.other
  GROUP BY o.statement, o.quadrant, o.theme
),
outdone AS (
  SELECT DISTINCT a.statement
  FROM alike AS a
  JOIN reach AS one ON one.statement = a.statement
  JOIN reach AS other ON other.statement = a.other
  WHERE a.other <> a.statement
    AND (other.places > one.places
      OR other.places = one.places AND other.items > one.items
      OR other.places = one.places AND other.items = one.items AND other.theme < one.theme
      OR other.places = one.places AND other.items = one.items AND other.theme = one.theme
        AND other.statement < one.statement)
)
SELECT r.statement, r.quadrant, r.theme, r.places, r.items, r.places > 1 AND o.statement IS NULL AS is_leading
FROM reach AS r LEFT JOIN outdone AS o ON o.statement = r.statement;

-- The hundred words and the hundred statements that reach furthest, in two places at least.
CREATE OR REPLACE TEMPORARY VIEW ranked_themes AS
WITH counted AS (
  SELECT 'word' AS kind, word AS theme, NULL AS quadrant, count(DISTINCT place) AS places, count(*) AS items,
    NULL AS statement
  FROM item_words
  GROUP BY word
  UNION ALL
  SELECT 'statement' AS kind, theme, quadrant, places, items, statement
  FROM reach_of_statements
  WHERE is_leading
),
ranked AS (
  SELECT kind, theme, quadrant, places, items, statement,
    row_number() OVER (PARTITION BY kind ORDER BY places DESC, items DESC, theme, quadrant, statement) AS rank
  FROM counted
  WHERE places > 1
)
SELECT kind, rank, theme, quadrant, places, items, statement
FROM ranked
WHERE rank <= 100;

-- Table themes.
CREATE OR REPLACE TEMPORARY VIEW themes AS
SELECT kind, rank, theme, quadrant, places, items
FROM ranked_themes;

-- Table theme_sources: the items behind each theme, for a statement also those of statements like it.
CREATE OR REPLACE TEMPORARY VIEW theme_sources AS
SELECT t.kind, t.theme, t.quadrant, w.place, w.workshop, w.item
FROM ranked_themes AS t JOIN item_words AS w ON w.word = t.theme
WHERE t.kind = 'word'
UNION ALL
SELECT t.kind, t.theme, t.quadrant, s.place, s.workshop, s.item
FROM ranked_themes AS t
JOIN alike_statements AS a ON a.statement = t.statement
JOIN statement_items AS s ON s.statement = a.other;

-- Table places. Readiness is that of the newest workshop with an answer, heads are those of the largest count.
CREATE OR REPLACE TEMPORARY VIEW places AS
WITH known AS (
  SELECT place, workshop, created_at
  FROM workshops
),
of_place AS (
  SELECT place, count(*) AS workshops
  FROM known
  GROUP BY place
),
done AS (
  SELECT place, count(DISTINCT stage) AS stages_done
  FROM stages
  WHERE state = 'done'
  GROUP BY place
),
said AS (
  SELECT place, count(*) AS items, count(*) FILTER (WHERE quadrant = 'S') AS strengths,
    count(*) FILTER (WHERE quadrant = 'W') AS weaknesses, count(*) FILTER (WHERE quadrant = 'O') AS opportunities,
    count(*) FILTER (WHERE quadrant = 'T') AS threats
  FROM items
  GROUP BY place
),
shares AS (
  SELECT r.place, r.workshop, w.created_at, sum(r.given) AS given, sum(r.possible) AS possible
  FROM readiness AS r JOIN known AS w ON w.workshop = r.workshop
  GROUP BY r.place, r.workshop, w.created_at
  HAVING sum(r.answered) > 0
),
ready AS (
  SELECT place, floor((2000 * given + possible) / (2 * possible)) / 10 AS readiness
  FROM shares
  QUALIFY row_number() OVER (PARTITION BY place ORDER BY replace(created_at, 'Z', '') DESC, workshop DESC) = 1
),
decided AS (
  SELECT place, count(*) AS priorities
  FROM priorities
  GROUP BY place
),
won AS (
  SELECT place, count(*) AS quick_wins
  FROM quick_wins
  GROUP BY place
),
planned AS (
  SELECT place, count(*) AS programmes
  FROM programmes
  GROUP BY place
),
to_do AS (
  SELECT place, count(*) AS open_follow_ups
  FROM follow_ups
  GROUP BY place
),
counted AS (
  SELECT a.place, a.workshop, w.created_at, sum(a.delegations) AS delegations, sum(a.heads) AS heads
  FROM attendance AS a JOIN known AS w ON w.workshop = a.workshop
  WHERE a.largest
  GROUP BY a.place, a.workshop, w.created_at
),
largest AS (
  SELECT place, delegations, heads
  FROM counted
  QUALIFY row_number() OVER (
    PARTITION BY place ORDER BY heads DESC, replace(created_at, 'Z', '') DESC, workshop DESC) = 1
)
SELECT p.place, p.workshops, COALESCE(d.stages_done, 0) AS stages_done, COALESCE(s.items, 0) AS items,
  COALESCE(s.strengths, 0) AS strengths, COALESCE(s.weaknesses, 0) AS weaknesses,
  COALESCE(s.opportunities, 0) AS opportunities, COALESCE(s.threats, 0) AS threats, r.readiness,
  COALESCE(c.priorities, 0) AS priorities, COALESCE(q.quick_wins, 0) AS quick_wins,
  COALESCE(g.programmes, 0) AS programmes, COALESCE(f.open_follow_ups, 0) AS open_follow_ups, l.delegations, l.heads
FROM of_place AS p
LEFT JOIN done AS d ON d.place = p.place
LEFT JOIN said AS s ON s.place = p.place
LEFT JOIN ready AS r ON r.place = p.place
LEFT JOIN decided AS c ON c.place = p.place
LEFT JOIN won AS q ON q.place = p.place
LEFT JOIN planned AS g ON g.place = p.place
LEFT JOIN to_do AS f ON f.place = p.place
LEFT JOIN largest AS l ON l.place = p.place;
