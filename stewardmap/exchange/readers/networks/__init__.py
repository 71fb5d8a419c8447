"""Networks of other tools: GraphML, GEXF, Pajek, UCINET DL, and the JSON of several."""

from stewardmap.exchange.readers.networks.opening import network_format, tables_of_network

__all__ = ["network_format", "tables_of_network"]
