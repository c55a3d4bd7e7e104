"""What official figures say of a neighbourhood, on its page and beside its challenges."""
