"""What only the train split of `arithmetic` draws."""
