"""What only the train split of `numbers` draws."""
