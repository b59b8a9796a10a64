"""One model for many clients, over the OpenAI API: what leaves is the answer, and of the thinking what it took."""
