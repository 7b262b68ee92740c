-- rspcode: {version}. `rspcode table --format sql --dialect {dialect} --check` wrote it.
--
-- What stands in rspcode, and how this engine compares: every row that this returns is a text that is read wrongly.
WITH contexts AS (
{contexts}
),
texts AS (
{texts}
),
asked AS (
    SELECT
        texts.number AS number,
        texts.code AS code,
        contexts.context AS context,
        CASE WHEN contexts.is_state = 1 THEN texts.state_id ELSE texts.reply_id END AS id
    FROM texts CROSS JOIN contexts
),
answers AS (
    SELECT asked.number AS number, asked.context AS context, COUNT(*) AS answers, MIN(r.id) AS id
    FROM asked JOIN rspcode AS r ON r.context = asked.context AND r.spelling = {spelling}
    GROUP BY asked.number, asked.context
)
SELECT asked.number, asked.code, asked.context, asked.id AS right_id, answers.id AS id, answers.answers AS answers
FROM asked LEFT JOIN answers ON answers.number = asked.number AND answers.context = asked.context
WHERE COALESCE(answers.answers, 0) <> 1 OR answers.id <> asked.id
UNION ALL
SELECT 0, 'rows of table version {table_version}', NULL, {count}, NULL, COUNT(*)
FROM rspcode WHERE table_version = {table_version} HAVING COUNT(*) <> {count};
