"""How the names of files end that may be brought in; what they are is known by their content."""

TABLES = (".csv", ".xlsx", ".tsv", ".tab", ".txt")
ADDRESS_BOOKS = (".vcf", ".vcard")
NETWORKS = (".graphml", ".gexf", ".net", ".paj", ".dl", ".json", ".cx", ".cx2")
ENDINGS = (*TABLES, *ADDRESS_BOOKS, *NETWORKS)
