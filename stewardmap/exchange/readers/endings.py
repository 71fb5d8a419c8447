"""How the names of files end that may be brought in; what they are is known by their content."""

TABLES = (".csv", ".xlsx", ".tsv", ".tab", ".txt")
ADDRESS_BOOKS = (".vcf", ".vcard")
ENDINGS = (*TABLES, *ADDRESS_BOOKS)
