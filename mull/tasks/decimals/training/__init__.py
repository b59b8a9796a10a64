"""What only the train split of `decimals` draws."""
