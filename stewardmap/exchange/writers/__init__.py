"""What leaves a map: tables, pictures and papers, each written whole or not at all."""
