CASE
    WHEN CAST(CONVERT({code} USING utf8mb4) AS BINARY) IN ({words})
    THEN CAST(CONVERT({code} USING utf8mb4) AS BINARY)
    WHEN CAST(REGEXP_REPLACE(CONVERT({code} USING utf8mb4), {pattern}, '') AS BINARY) IN ({words})
    THEN CAST(REGEXP_REPLACE(CONVERT({code} USING utf8mb4), {pattern}, '') AS BINARY)
    ELSE CAST('*' AS BINARY)
END
