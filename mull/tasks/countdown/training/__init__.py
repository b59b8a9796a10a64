"""What only the train split of `countdown` draws."""
