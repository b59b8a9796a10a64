"""What only the train split of `stories` draws; begin with `wider`."""
