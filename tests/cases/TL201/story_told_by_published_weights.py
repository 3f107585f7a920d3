"""Published weights come in evaluation mode, so what is generated has no dropout in it. Twin of story_told_while_training."""
from transformers import GPT2LMHeadModel


def tell(prompt):
    teller = GPT2LMHeadModel.from_pretrained("gpt2")
    tokens = teller.generate(**prompt, max_new_tokens=20)  # reveal teller: as it came
    print(tokens[0])
