"""What only the train split of `longhand` draws."""
