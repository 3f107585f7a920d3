"""Models of transformers by configuration, a network around one, their batches and the Trainer."""

import numpy as np
import torch
from torch import nn
from transformers import BertConfig, BertModel, BertForSequenceClassification, BertForTokenClassification, BertForQuestionAnswering, BertForMaskedLM, GPT2Config, GPT2LMHeadModel, GPT2Model, AutoModel, AutoModelForSequenceClassification, DistilBertConfig, DistilBertModel, RobertaConfig, RobertaModel, T5Config, T5ForConditionalGeneration, ViTConfig, ViTForImageClassification, ViTModel, Trainer, TrainingArguments
cfg = BertConfig(vocab_size=100, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64, num_labels=3)
ids = torch.randint(0, 100, (2, 7)); am = torch.ones_like(ids)
bert = BertModel(cfg)
o = bert(input_ids=ids, attention_mask=am)
reveal_type(o.last_hidden_state)  # (2, 7, 32) float32
reveal_type(o.pooler_output)  # (2, 32) float32
reveal_type(o[0][:, 0, :])  # (2, 32) float32
reveal_type(o[1])  # (2, 32) float32
last, pooled = bert(ids, attention_mask=am, return_dict=False)
reveal_type(last)  # (2, 7, 32) float32
emb = (o.last_hidden_state * am.unsqueeze(-1)).sum(1) / am.sum(1, keepdim=True)
reveal_type(emb)  # (2, 32) float32
hs = bert(ids, output_hidden_states=True).hidden_states
reveal_type(hs[-1])  # (2, 7, 32) float32
reveal_type(torch.cat(hs[-2:], dim=-1))  # (2, 7, 64) float32 rank
sc = BertForSequenceClassification(cfg)
so = sc(ids, attention_mask=am, labels=torch.tensor([0, 2]))
reveal_type(so.logits)  # (2, 3) float32
reveal_type(so.loss)  # () float32
reveal_type(so["logits"])  # (2, 3) float32
reveal_type(so.logits.argmax(-1))  # (2,) int64
reveal_type(torch.softmax(so[1], dim=1).detach().cpu().numpy())  # (2, 3) float32
tc = BertForTokenClassification(cfg)
reveal_type(tc(ids).logits)  # (2, 7, 3) float32
qa = BertForQuestionAnswering(BertConfig(vocab_size=100, hidden_size=32, num_hidden_layers=1, num_attention_heads=4, intermediate_size=64, num_labels=2))(ids)
reveal_type(qa.start_logits)  # (2, 7) float32
reveal_type(BertForMaskedLM(cfg)(ids).logits)  # (2, 7, 100) float32 rank
g = GPT2Config(vocab_size=60, n_embd=24, n_layer=1, n_head=2, n_positions=32)
lm = GPT2LMHeadModel(g)
reveal_type(lm(torch.randint(0, 60, (2, 5))).logits)  # (2, 5, 60) float32 rank
reveal_type(lm(torch.randint(0, 60, (2, 5)), labels=torch.randint(0, 60, (2, 5))).loss)  # () float32
reveal_type(GPT2Model(g)(torch.randint(0, 60, (2, 5))).last_hidden_state)  # (2, 5, 24) float32
d = DistilBertModel(DistilBertConfig(vocab_size=100, dim=16, hidden_dim=32, n_layers=1, n_heads=2))
reveal_type(d(ids, am)[0])  # (2, 7, 16) float32
r = RobertaModel(RobertaConfig(vocab_size=100, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32))
reveal_type(r(ids, am).pooler_output)  # (2, 16) float32
t5 = T5ForConditionalGeneration(T5Config(vocab_size=80, d_model=16, d_kv=8, d_ff=32, num_layers=1, num_heads=2, decoder_start_token_id=0))
reveal_type(t5(input_ids=torch.randint(0, 80, (2, 5)), labels=torch.randint(0, 80, (2, 4))).logits)  # (2, 4, 80) float32 rank
vit = ViTForImageClassification(ViTConfig(image_size=32, patch_size=8, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32, num_labels=5))
reveal_type(vit(torch.randn(2, 3, 32, 32)).logits)  # (2, 5) float32
vm = ViTModel(ViTConfig(image_size=32, patch_size=8, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32))
reveal_type(vm(pixel_values=torch.randn(2, 3, 32, 32)).last_hidden_state)  # (2, 17, 16) float32 rank
class Classifier(nn.Module):
    def __init__(self, cfg, n):
        super().__init__()
        self.bert = BertModel(cfg)
        self.drop = nn.Dropout(0.3)
        self.out = nn.Linear(self.bert.config.hidden_size, n)
    def forward(self, input_ids, attention_mask):
        _, pooled = self.bert(input_ids=input_ids, attention_mask=attention_mask, return_dict=False)
        reveal_type(pooled)  # (2, 32) float32
        return self.out(self.drop(pooled))
reveal_type(Classifier(cfg, 4)(ids, am))  # (2, 4) float32
class Ds(torch.utils.data.Dataset):
    def __init__(self, enc, labels): self.enc, self.labels = enc, labels
    def __len__(self): return len(self.labels)
    def __getitem__(self, i):
        item = {k: torch.tensor(v[i]) for k, v in self.enc.items()}
        item["labels"] = torch.tensor(self.labels[i])
        return item
ds = Ds({"input_ids": [[1, 2, 3]] * 8, "attention_mask": [[1, 1, 1]] * 8}, [0, 1] * 4)
for batch in torch.utils.data.DataLoader(ds, batch_size=4):
    reveal_type(batch["input_ids"])  # (4, 3) int64
    reveal_type(batch["labels"])  # (4,) int64
    batch = {k: v.to("cpu") for k, v in batch.items()}
    out = sc(**batch)
    reveal_type(out.logits)  # (4, 3) float32
    reveal_type(out.loss)  # () float32
def compute_metrics(p):
    logits, labels = p
    reveal_type(logits)  # (8, 3) float32 rank
    preds = np.argmax(logits, axis=-1)
    reveal_type(preds)  # (8,) int64 rank
    return {"acc": float((preds == labels).mean())}
import tempfile
tr = Trainer(model=sc, args=TrainingArguments(output_dir=tempfile.mkdtemp(), report_to=[], max_steps=1, per_device_train_batch_size=4, use_cpu=True), train_dataset=ds, eval_dataset=ds, compute_metrics=compute_metrics)
tr.evaluate()
pr = tr.predict(ds)
reveal_type(pr.predictions)  # (8, 3) float32
reveal_type(pr.label_ids)  # (8,) int64 nothing
reveal_type(np.argmax(pr.predictions, axis=1))  # (8,) int64
