CASE
    WHEN {code} COLLATE BINARY IN ({words}) THEN {code}
    WHEN trim({code}, char(32, 9, 10, 12, 13)) COLLATE BINARY IN ({words}) THEN trim({code}, char(32, 9, 10, 12, 13))
    ELSE '*'
END
