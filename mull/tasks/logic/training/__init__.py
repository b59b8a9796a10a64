"""What only the train split of `logic` draws."""
