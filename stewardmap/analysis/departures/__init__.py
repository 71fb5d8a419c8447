"""Somebody moves on: what ends, what passes to whoever comes, what stays, and who is to meet whom."""
