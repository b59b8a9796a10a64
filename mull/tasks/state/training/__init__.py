"""What only the train split of `state` draws."""
