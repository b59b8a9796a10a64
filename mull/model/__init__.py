"""Networks: tokens in, numbers out."""
