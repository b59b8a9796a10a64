"""What only the train split of `equations` draws."""
