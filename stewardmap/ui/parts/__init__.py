"""The pieces that panels and dialogs are made of."""
