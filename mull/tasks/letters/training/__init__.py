"""What only the train split of `letters` draws."""
