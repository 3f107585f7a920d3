"""Text is generated after training without `eval()`: `generate` switches gradients off and leaves the mode alone, so dropout is on."""
import torch
from transformers import GPT2LMHeadModel


def tell(loader, prompt):
    teller = GPT2LMHeadModel.from_pretrained("gpt2")
    optimizer = torch.optim.AdamW(teller.parameters(), lr=1e-5)
    teller.train()
    for batch in loader:
        teller(**batch, labels=batch["input_ids"]).loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    tokens = teller.generate(**prompt, max_new_tokens=20)  # expect: TL201  # reveal teller: asked in training mode
    # says: `teller` predicts in training mode
    print(tokens[0])
