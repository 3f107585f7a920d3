"""The everyday vocabulary of the array libraries, as lines `kind of x | expression`.

In an expression `x` is an array of that kind, `y` one that broadcasts with it (mostly), `z` one of its shape, `w` a factor of a matrix product, `m` a vector as long as its
first axis and `v` one as long as its last; a kind with `~` says that the sizes of the result depend on values; `{a}` and `{b}` are axes, `{p}` an order of the axes, `{s}` a shape of as many elements, `{c}` the size of axis 1, `{l}` of the
last axis, `{size}` of axis `{a}`, `{n}`, `{k}` and `{e}` (even) small numbers.
"""

from __future__ import annotations

import ast
from typing import Final

TORCH: Final = """
any | x.sum()
any | x.mean({a})
any | x.mean(dim={a}, keepdim=True)
some | x.std(dim={a}, keepdim=True)
some | x.var({a})
some | torch.var(x, dim={a}, unbiased=False)
any | x.sum(({a},))
img | x.mean(dim=(2, 3))
img | x.mean([-2, -1], keepdim=True)
img | x.amax(dim=({a}, {b}))
any | torch.prod(x, dim={a})
any | x.amin({a})
any | torch.logsumexp(x, {a})
some | x.max({a})[0]
some | x.max({a}).values
some | x.min(dim={a}, keepdim=True).indices
any | x.max()
some | torch.max(x, {a})[1]
some | torch.max(x, y)
some | torch.maximum(x, y)
some | torch.minimum(x, y)
any | x.argmax(dim={a})
any | x.argmin({a}, keepdim=True)
any | x.argmax()
some | x.median({a})[0]
some | x.median()
some | x.mode({a})[1]
some | x.sort({a})[0]
some | x.sort(dim={a}, descending=True).indices
some | torch.argsort(x, dim={a})
some | x.topk(1, dim={a})[1]
some | torch.topk(x, 1, {a}).values
some | x.kthvalue(1, {a})[0]
some | x.cumsum({a})
some | x.cumprod(dim={a})
some | torch.cummax(x, {a})[0]
some | x.norm(dim={a})
any | x.norm()
some | x.norm(2, {a}, keepdim=True)
some | x.norm(p=2, dim={a})
some | torch.linalg.norm(x, dim={a})
some | torch.linalg.vector_norm(x, dim={a})
any | (x > 1).all()
any | (x > 1).any({a})
any | torch.count_nonzero(x)
some | torch.quantile(x, 0.5, dim={a})
some | x.quantile(0.25)
some | torch.nanmean(x, {a})
some | torch.aminmax(x, dim={a})[0]
some | torch.std_mean(x, dim={a})[1]
any | x.squeeze()
any | x.squeeze({a})
any | x.squeeze(({a}, {b}))
any | x.unsqueeze({a})
any | torch.unsqueeze(x, {a})
any | x.flatten()
any | x.flatten({a})
any | x.flatten({a}, {b})
any | x.ravel()
any | x.transpose({a}, {b})
any | torch.swapaxes(x, {a}, {b})
some | x.mT
mat | x.T
mat | x.t()
some | x.movedim({a}, {b})
some | torch.moveaxis(x, {a}, {b})
any | x.permute({p})
any | x.permute(*{p})
any | torch.permute(x, {p})
any | x.reshape({s})
any | torch.reshape(x, {s})
any | x.view({s})
any | x.reshape(-1)
some | x.reshape({n}, -1)
some | x.view(x.size(0), -1)
some | x.view(*x.shape[:-1], -1)
any | x.permute({p}).view({s})
any | x.permute({p}).reshape({s})
any | x.permute({p}).contiguous().view({s})
some | x.transpose({a}, {b}).view(-1)
some | x[1:].view(-1)
any | x.view_as(z)
any | x.reshape_as(z)
wide | x.unflatten(1, (4, -1))
wide | x.unflatten(-1, (-1, {n}))
any | x.permute(*reversed(range(x.dim())))
some | x[{a}]
some | x[None]
some | x[..., None]
some | x[..., 0]
some | x[:, {a}]
some | x[1:]
some | x[:, :2]
some | x[-1:]
some | x[::2]
some | x[:, None]
some | x[..., 1:]
some | x[0, ...]
some | x[..., -1, :]
img | x[:, 0]
img | x[:, :, 1:-1, 1:-1]
img | x[0, None, ..., {k}]
some | x[[0, 0]]
mat | x[[0], [0]]
img | x[:, [0]]
img | x[[0, 0], :, [0, 1]]
some | x[torch.tensor([0, 0, 0])]
some~ | x[x > 100]
some | x[torch.arange(len(x)), 0]
mat | x[:, torch.tensor([0, 0])]
mat | x[torch.arange(x.size(0)).unsqueeze(1), torch.tensor([0, 0])]
some | x + y
some | x * 2 - y
some | x / y
some | x // 2
some | x % 3
some | x ** 2
some | 1 - x
some | 2 ** x
some | x.long() + 1
some | x.long() / 2
some | x.long() // 2
some | x.int() + x
some | x.double() * y
some | x.half() + 1.5
some | x.bool() + 1
some | x.bool() & y.bool()
some | x.long() * y.int()
some | -x
some | x.long() ** 2
some | torch.add(x, y)
some | torch.sub(x, y, alpha=2)
some | x.mul(y)
some | torch.div(x, y)
some | torch.div(x, 2, rounding_mode='floor')
some | torch.floor_divide(x, 2)
some | torch.remainder(x, 3)
some | torch.fmod(x, y)
some | torch.pow(x, 2)
some | torch.pow(x, y)
some | x.pow(0.5)
some | x > 0
some | x == y
some | x.eq(y)
some | torch.ne(x, y)
some | x.ge(1)
some | torch.logical_and(x > 1, y > 1)
some | torch.isclose(x, z)
any | x.long()
any | x.float()
any | x.bool()
any | x.to(torch.float64)
any | x.to(torch.int32)
any | x.type(torch.LongTensor)
any | x.half()
any | x.type_as(x.double())
any | x.exp()
any | torch.log(x)
any | torch.sqrt(x)
any | x.abs()
any | x.sigmoid()
any | torch.tanh(x)
any | torch.relu(x)
any | x.clamp(0, 1)
any | x.clamp(min=0)
any | torch.clip(x, 0, 1)
any | x.round()
any | torch.floor(x)
any | torch.sin(x)
any | torch.sign(x)
any | torch.square(x)
any | torch.rsqrt(x)
any | torch.erf(x)
any | torch.log1p(x)
any | torch.expm1(x)
any | torch.isnan(x)
any | torch.nan_to_num(x)
any | torch.reciprocal(x)
any | torch.atan2(x, x)
any | torch.lerp(x, z, 0.5)
any | torch.addcmul(x, z, z)
any | torch.exp(x.long())
any | torch.sigmoid(x.long())
some | torch.cat([x, x], dim={a})
some | torch.cat([x, y])
some | torch.cat((x, z, x), {a})
some | torch.cat([x.unsqueeze(1), x.unsqueeze(1)], 1)
any | torch.stack([x, x], dim={a})
any | torch.stack((x, z))
some | torch.hstack([x, z])
some | torch.vstack([x, z])
some | torch.dstack([x, z])
some | torch.column_stack([x, z])
some | x.chunk({n}, {a})[0]
some | x.chunk({n}, {a})[-1]
some | x.split(1, {a})[0]
some | x.split({n}, dim={a})[-1]
wide | x.split([1, 3], dim=1)[0]
wide | torch.split(x, 2, dim=1)[0]
some | torch.tensor_split(x, {n}, dim={a})[0]
some | x.unbind({a})[0]
some | torch.unbind(x)[-1]
some | x.repeat(2, *x.shape[1:])
mat | x.repeat({n}, {k})
mat | x.repeat({n}, 1, {k})
some | x.tile(2)
some | torch.tile(x, ({n}, {k}))
some | x.repeat_interleave({n}, dim={a})
some | torch.repeat_interleave(x, {n}, {a})
some | x.repeat_interleave({k})
some | x.expand(2, *x.shape)
mat | x.unsqueeze(1).expand(-1, {n}, -1)
vec | x.expand({n}, -1)
vec | x[:, None].expand_as(torch.zeros(x.size(0), {n}))
some | torch.broadcast_to(x, (2, *x.shape))
some | x.roll(1, {a})
some | torch.roll(x, 1, dims={a})
some | x.flip({a})
some | torch.flip(x, dims=[{a}])
some | torch.fliplr(x)
some | torch.rot90(x)
mat | x.tril()
mat | torch.triu(x, diagonal=1)
mat | torch.diag(x)
vec | torch.diag(x)
mat | torch.diagonal(x)
vec | torch.diag_embed(x)
sq | x.trace()
some | torch.where(x > 0, x, y)
some | torch.where(x > 0, x, 0.0)
some | torch.where(x > 0, 1.0, 0.0)
some | torch.where(x > 0, 1, 0)
some | x.masked_fill(x > 1, 0.0)
some | x.masked_fill(x > 1, float('-inf'))
some | x.gather({a}, x.long() * 0)
mat | x.gather(1, torch.zeros(x.size(0), {n}, dtype=torch.long))
some | torch.index_select(x, {a}, torch.tensor([0, 0]))
some | x.index_select({a}, torch.tensor([0]))
some | x.take(torch.tensor([0, 0]))
some | torch.take_along_dim(x, x.long() * 0, {a})
mat | x.scatter(1, torch.zeros(x.size(0), 1, dtype=torch.long), 1.0)
mat | torch.zeros(x.size(0), {n}).scatter_(1, torch.zeros(x.size(0), 1, dtype=torch.long), 1.0)
mat | torch.zeros(3, x.size(1)).index_add(0, torch.zeros(x.size(0), dtype=torch.long), x)
mat | torch.zeros(x.size(0), {n}).scatter_add(1, torch.zeros(x.size(0), 1, dtype=torch.long), x)
some | x @ w
some | torch.matmul(x, w)
mat | torch.mm(x, w)
mat | torch.spmm(x.to_sparse(), w)
mat | torch.sparse.mm(x.to_sparse(), w)
mat | x.to_sparse().to_dense() @ w
seq | torch.bmm(x, x.transpose(1, 2))
mat | torch.mv(x, v)
vec | torch.dot(x, z)
vec | torch.outer(x, x)
vec | x.ger(x)
mat | torch.inner(x, z)
some | torch.rot90(x, {n}, ({a}, {b}))
some | x.narrow({a}, 0, 1)
any | torch.select(x, {a}, 0)
img | nn.Fold({n}, 1)(x.flatten(2)[:, :, :1])
seq | F.fold(x, (2, 3), (1, 2), stride=2)
any | nn.Transformer.generate_square_subsequent_mask({n})
mat | nn.Embedding.from_pretrained(x)(torch.tensor([0, 0]))
seqe | nn.MultiheadAttention(4, 2)(x, x, x, average_attn_weights=False)[1]
mat | torch.addmm(torch.zeros({k}), x, torch.rand(x.size(1), {k}))
seq | torch.baddbmm(torch.zeros(1, 1, 1), x, x.transpose(1, 2))
mat | torch.einsum('ij->ji', x)
mat | torch.einsum('ij,ij->i', x, z)
mat | torch.einsum('ij,jk->ik', x, w)
seq | torch.einsum('btc,bsc->bts', x, x)
seq | torch.einsum('...c,c->...', x, v)
seq | torch.einsum('b t c, c -> b t', x, v)
mat | torch.einsum('ii', x)
mat | torch.einsum('ij', x)
vec | torch.einsum('i,j', x, x)
mat | torch.tensordot(x, x.T, dims=1)
seq | torch.tensordot(x, x, dims=([0, 1], [0, 1]))
seq | torch.tensordot(x, z, dims=([2], [{a}]))
mat | torch.kron(x, x)
vec | torch.kron(x, torch.ones(2, 4))
mat | torch.cdist(x, z)
seq | torch.cdist(x, x)
mat | torch.cov(x)
mat | torch.corrcoef(x)
sq | torch.linalg.inv(x)
sq | torch.inverse(x)
sqb | torch.linalg.det(x)
sq | torch.det(x)
mat | torch.linalg.svd(x, full_matrices=False)[1]
mat | torch.linalg.svd(x)[0]
mat | torch.linalg.qr(x)[0]
mat | torch.linalg.pinv(x)
sq | torch.linalg.eigh(x + x.T)[0]
sq | torch.linalg.solve(x, x)
mat | torch.linalg.matrix_norm(x)
sqb | torch.linalg.matrix_power(x, {n})
sqb | torch.linalg.slogdet(x)[1]
sqb | torch.linalg.slogdet(x).sign
sqb | torch.linalg.inv_ex(x).info
sqb | torch.linalg.cholesky_ex(x).L
seq | torch.linalg.matrix_rank(x)
sqb | torch.linalg.eig(x)[0]
sqb | torch.linalg.eig(x).eigenvectors
sqb | torch.linalg.eigvals(x)
sqb | torch.linalg.solve_triangular(x, x, upper=True)
mat | torch.linalg.lstsq(x, torch.rand(x.shape[0], {k})).solution
mat | torch.block_diag(x, x[0], x[0, 0], x.T)
any | torch.triu_indices({n}, {k}, {a})
any | torch.tril_indices({n}, {k})
signal | torch.stft(x[:, 0], 4, return_complex=True)
signal | x[0].stft(8, hop_length=3, return_complex=True)
some | torch.fft.irfft(torch.fft.rfft(x))
img | torch.fft.rfft2(x)
mat | torch.pinverse(x)
vec | torch.cross(torch.rand(x.size(0), 3), torch.rand(x.size(0), 3), dim=1)
vec | torch.meshgrid(x, torch.rand({n}), indexing='ij')[0]
vec | torch.cartesian_prod(x, x)
vec | torch.combinations(x)
vec | torch.vander(x, {n})
vec~ | torch.bincount(x.long(), minlength=9)
vec | torch.histc(x, bins={n})
some | torch.bucketize(x, torch.tensor([1.0, 2.0]))
some | torch.searchsorted(torch.tensor([1.0, 2.0]), x)
some~ | torch.nonzero(x > 1)
some~ | (x > 1).nonzero(as_tuple=True)[0]
vec~ | torch.unique(x)
some | x.diff(dim={a})
some | torch.diff(x)
some | torch.trapezoid(x, dim={a})
some | x.softmax({a})
some | torch.log_softmax(x, dim={a})
some | F.softmax(x, dim={a})
some | F.log_softmax(x, -1)
some | F.gumbel_softmax(x, dim=-1)
some | F.normalize(x, dim={a})
some | F.one_hot(x.long(), 9)
some | F.one_hot(x.long(), num_classes=9).float()
any | F.relu(x)
any | F.gelu(x)
any | F.leaky_relu(x, 0.1)
any | F.elu(x)
any | F.silu(x)
any | F.softplus(x)
any | F.logsigmoid(x)
any | F.hardtanh(x)
wide | F.glu(x, dim=1)
any | F.dropout(x, 0.5, training=False)
mat | F.linear(x, torch.rand({n}, x.size(1)))
mat | F.linear(x, torch.rand({n}, {l}), torch.rand({n}))
mat | F.embedding(x.long(), torch.rand(9, {n}))
img | F.conv2d(x, torch.rand({n}, {c}, 3, 3), padding=1)
img | F.conv2d(x, torch.rand({n}, {c}, 2, 3), stride=2)
signal | F.conv1d(x, torch.rand({n}, {c}, 2), None, 2, 1)
img | F.conv_transpose2d(x, torch.rand({c}, {n}, 2, 2), stride=2)
img | F.max_pool2d(x, 2)
img | F.max_pool2d(x, kernel_size=3, stride=2, padding=1)
img | F.max_pool2d(x, 2, ceil_mode=True)
signal | F.max_pool1d(x, 2)
img | F.avg_pool2d(x, 2)
img | F.avg_pool2d(x, x.shape[2:])
img | F.adaptive_avg_pool2d(x, 1)
img | F.adaptive_avg_pool2d(x, (2, 3))
signal | F.adaptive_avg_pool1d(x, {n})
img | F.adaptive_max_pool2d(x, {n})
img | F.interpolate(x, scale_factor=2)
img | F.interpolate(x, scale_factor=0.5)
img | F.interpolate(x, size=(5, 6), mode='bilinear', align_corners=False)
img | F.interpolate(x, size={n})
img | F.upsample(x, scale_factor=2)
img | F.pad(x, (1, 2))
img | F.pad(x, (1, 1, 2, 0), 'constant', 0)
img | F.pad(x, (1, 1, 1, 1), mode='reflect')
img | F.unfold(x, 2)
img | F.unfold(x, kernel_size=(2, 3), stride=2)
img | F.grid_sample(x, torch.zeros(x.size(0), 5, 6, 2), align_corners=False)
vec | F.affine_grid(torch.rand(x.size(0), 2, 3), (x.size(0), 3, 4, 5), align_corners=False)
even | F.pixel_shuffle(x, 2)
even | F.pixel_unshuffle(x, 2)
seqe | F.scaled_dot_product_attention(x, x, x)
seqe | F.scaled_dot_product_attention(x, torch.rand(x.size(0), 7, 4), torch.rand(x.size(0), 7, 3))
mat | F.cosine_similarity(x, z)
seq | F.cosine_similarity(x, z, dim=-1)
mat | F.pairwise_distance(x, z)
mat | F.layer_norm(x, x.shape[1:])
mat | F.layer_norm(x, ({l},))
img | F.batch_norm(x, torch.zeros({c}), torch.ones({c}))
img | F.group_norm(x, 1)
img | F.instance_norm(x)
some | F.mse_loss(x, z)
some | F.mse_loss(x, z, reduction='none')
some | F.l1_loss(x, y)
some | F.smooth_l1_loss(x, y, reduction='sum')
some | F.huber_loss(x, z)
some | F.binary_cross_entropy(x / 9, y / 9)
some | F.binary_cross_entropy_with_logits(x, z / 9)
some | F.binary_cross_entropy_with_logits(x, y / 9, reduction='none')
mat | F.cross_entropy(x, torch.zeros({n}, dtype=torch.long))
mat | F.cross_entropy(x, m.long() * 0)
mat | F.cross_entropy(x, m.long() * 0, reduction='none')
img | F.cross_entropy(x, torch.zeros(x.size(0), *x.shape[2:], dtype=torch.long))
some | F.cross_entropy(x, torch.zeros(y.shape, dtype=torch.long))
mat | F.nll_loss(x, m.long() * 0)
mat | F.kl_div(x, z)
mat | nn.CrossEntropyLoss()(x, m.long() * 0)
some | nn.MSELoss()(x, z)
some | nn.BCELoss()(x / 9, y / 9)
mat | nn.L1Loss(reduction='none')(x, z)
mat | nn.TripletMarginLoss()(x, z, x)
mat | nn.CosineEmbeddingLoss()(x, z, torch.ones(x.size(0)))
any | torch.zeros_like(x)
any | torch.ones_like(x, dtype=torch.long)
any | torch.rand_like(x)
any | torch.full_like(x, 2)
any | torch.empty_like(x)
any | torch.zeros(x.shape)
any | torch.zeros(x.shape, dtype=torch.int32)
any | torch.ones(*x.shape)
any | torch.randn(x.size())
any | torch.full(x.shape, 1.5)
any | torch.randint(0, 9, x.shape)
any | torch.randint(9, x.shape)
any | torch.randint(0, 9, ({n}, {k}), dtype=torch.int32)
any | x.new_zeros({n}, {k})
any | x.new_ones(x.shape)
any | x.new_full(({n},), 2.0)
any | x.new_tensor([1.0, 2.0])
any | x.new_tensor([1, 2])
any | x.new_tensor([[True]])
any | torch.normal(0.0, 1.0, size=({n}, {k}))
some | torch.normal(x, 1.0)
some | torch.bernoulli(x / 9)
mat | torch.multinomial(x, 1)
mat | torch.multinomial(x, {n}, replacement=True)
any | torch.arange({n})
any | torch.arange(1, {n})
any | torch.arange(0, {n}, 0.5)
any | torch.arange({n}, dtype=torch.float32)
any | torch.arange({n}.0)
any | torch.linspace(0, 1, {n})
any | torch.logspace(0, 1, steps={n})
any | torch.eye({n})
any | torch.eye({n}, {k})
any | torch.randperm({n})
any | torch.tensor([1, 2, {n}])
any | torch.tensor([[1.0, 2.0]])
any | torch.tensor({n}.5)
any | torch.tensor([True])
any | torch.as_tensor([1.0], dtype=torch.float64)
any | torch.tensor(x.shape)
any~ | torch.tril_indices({n}, {n})
any | torch.empty({n}, 0)
any | x.clone().detach()
any | x.contiguous()
any | x.cpu()
any | torch.from_numpy(x.numpy())
any | torch.clone(x)
any | torch.detach(x)
any | torch.atleast_1d(x)
any | torch.atleast_2d(x)
any | torch.view_as_real(torch.complex(x, x))
any | torch.fft.fft(x)
some | torch.fft.rfft(x)
mat | torch.fft.fft2(x)
vec | torch.hann_window({n})
some | x.unfold(0, 1, 1)
signal | x.unfold(2, 3, 2)
seq | nn.utils.rnn.pad_sequence([x[0], x[0]], batch_first=True)
seq | nn.utils.rnn.pad_sequence([x[0], x[0]])
some | nn.Linear({l}, {n})(x)
some | nn.Linear({n}, 3)(x)
some | nn.Linear(in_features={l}, out_features={n}, bias=False)(x)
mat | nn.Bilinear({l}, {l}, {n})(x, z)
some | nn.LazyLinear({n})(x)
any | nn.Identity()(x)
some | nn.Flatten()(x)
some | nn.Flatten({a})(x)
wide | nn.Unflatten(1, (4, -1))(x)
some | nn.Embedding(9, {n})(x.long())
mat | nn.EmbeddingBag(9, {n})(x.long())
img | nn.Conv2d({c}, 4, 2, padding=1)(x)
img | nn.Conv2d({c}, {n}, (3, 2), stride=(1, 2), padding=(1, 0))(x)
img | nn.Conv2d({c}, {n}, 3, padding='same')(x)
img | nn.Conv2d({c}, {n}, 2, dilation=2)(x)
img | nn.Conv2d({c}, {c}, 3, groups={c})(x)
img | nn.Conv2d({c}, {n}, 3, groups={k})(x)
img | nn.LazyConv2d({n}, 3)(x)
signal | nn.Conv1d({c}, 4, 3, stride=2, padding=2)(x)
video | nn.Conv3d({c}, {n}, 3, padding=1)(x)
some | nn.Conv2d({n}, 4, 1)(x)
img | nn.ConvTranspose2d({c}, 2, 3, stride=2)(x)
img | nn.ConvTranspose2d({c}, 2, 4, stride=2, padding=1)(x)
img | nn.ConvTranspose2d({c}, 2, 3, 2, 1, output_padding=1)(x)
signal | nn.ConvTranspose1d({c}, 2, 2, stride=2)(x)
img | nn.MaxPool2d(2)(x)
img | nn.MaxPool2d(3, stride=2, padding=1)(x)
img | nn.MaxPool2d(2, ceil_mode=True)(x)
img | nn.MaxPool2d(2, return_indices=True)(x)[1]
signal | nn.MaxPool1d(2)(x)
video | nn.MaxPool3d(2)(x)
img | nn.AvgPool2d(2)(x)
img | nn.AvgPool2d(3, 1, padding=1)(x)
signal | nn.AvgPool1d(3)(x)
img | nn.LPPool2d(2, 2)(x)
img | nn.FractionalMaxPool2d(2, output_size=2)(x)
img | nn.AdaptiveAvgPool2d((2, 1))(x)
img | nn.AdaptiveAvgPool2d(1)(x)
img | nn.AdaptiveAvgPool2d((None, {n}))(x)
img | nn.AdaptiveMaxPool2d({n})(x)
signal | nn.AdaptiveAvgPool1d({n})(x)
video | nn.AdaptiveAvgPool3d(1)(x)
img | nn.ZeroPad2d(1)(x)
img | nn.ZeroPad2d((1, 0, 2, 1))(x)
img | nn.ReflectionPad2d(1)(x)
signal | nn.ConstantPad1d(2, 0.0)(x)
img | nn.Upsample(scale_factor=2)(x)
img | nn.Upsample(size=(5, 6), mode='bilinear')(x)
img | nn.UpsamplingNearest2d(scale_factor=2)(x)
img | nn.UpsamplingBilinear2d(size=(7, 8))(x)
even | nn.PixelShuffle(2)(x)
even | nn.PixelUnshuffle(2)(x)
img | nn.Unfold(2)(x)
img | nn.ChannelShuffle({c})(x)
img | nn.BatchNorm2d({c})(x)
seq | nn.BatchNorm1d({c})(x)
mat | nn.BatchNorm1d({c})(x)
mat | nn.BatchNorm2d({c})(x)
img | nn.InstanceNorm2d({c})(x)
img | nn.GroupNorm(1, {c})(x)
img | nn.GroupNorm({k}, {c})(x)
some | nn.LayerNorm({l})(x)
seq | nn.LayerNorm([{c}, {l}])(x)
some | nn.RMSNorm({l})(x)
img | nn.LocalResponseNorm(2)(x)
some | nn.Dropout(0.3)(x)
img | nn.Dropout2d()(x)
any | nn.ReLU()(x)
any | nn.GELU()(x)
some | nn.PReLU()(x)
wide | nn.GLU()(x)
some | nn.Softmax(dim={a})(x)
some | nn.LogSoftmax(-1)(x)
any | nn.Sigmoid()(x)
any | nn.Threshold(0.1, 20)(x)
seq | nn.RNN({l}, 3)(x)[0]
seq | nn.GRU({l}, 3, batch_first=True)(x)[0]
seq | nn.GRU({l}, 3, 2, bidirectional=True)(x)[1]
seq | nn.LSTM({l}, 3, num_layers=2, bidirectional=True)(x)[1][0]
seq | nn.LSTM({l}, 3, batch_first=True)(x)[0][:, -1]
seq | nn.LSTM({l}, 3, batch_first=True)(x)[1][0][-1]
seq | nn.LSTM({l}, 4, batch_first=True, proj_size=2)(x)[0]
mat | nn.GRUCell({l}, 3)(x)
mat | nn.LSTMCell({l}, 3)(x)[0]
seqe | nn.MultiheadAttention(4, 2, batch_first=True)(x, x, x)[0]
seqe | nn.MultiheadAttention(4, 2, batch_first=True)(x, x, x)[1]
seqe | nn.MultiheadAttention(4, 2)(x, x, x)[1]
seqe | nn.TransformerEncoderLayer(4, 2, 8, batch_first=True)(x)
seqe | nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 8), 2)(x)
seqe | nn.TransformerDecoderLayer(4, 2, 8)(x, x)
seqe | nn.Transformer(4, 2, 1, 1, 8, batch_first=True)(x, torch.rand(x.size(0), 6, 4))
img | nn.Sequential(nn.Conv2d({c}, 4, 3), nn.ReLU(), nn.Flatten())(x)
img | nn.Sequential(nn.Conv2d({c}, 4, 3, padding=1), nn.BatchNorm2d(4), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, {n}))(x)
mat | nn.CosineSimilarity()(x, z)
mat | nn.PairwiseDistance()(x, z)
mat | nn.Linear({l}, {n}).weight
mat | nn.Linear({l}, {n}).bias
mat | nn.Parameter(torch.rand({n}, {k}))
mat | nn.Embedding(9, {n}).weight
mat | nn.ModuleList([nn.Linear({l}, {n})])[0](x)
mat | nn.ModuleDict({{'a': nn.Linear({l}, {n})}})['a'](x)
some | torch.vmap(lambda r: r.sum())(x)
some | torch.vmap(lambda r: r * 2, in_dims={a})(x)
some | torch.vmap(lambda r: r.unsqueeze(0), out_dims=-1)(x)
mat | torch.func.vmap(lambda r, q: r @ q, in_dims=(0, None))(x, v)
some | torch.utils.checkpoint.checkpoint(torch.sin, x, use_reentrant=False)
some | torch.func.functional_call(nn.Linear({l}, {n}), dict(), (x,))
some | torch.distributions.kl_divergence(torch.distributions.Normal(x, 1), torch.distributions.Normal(z, 2))
some | torch.distributions.Normal(x, 1).mean
some | torch.distributions.Gamma(x + 1, z + 1).variance
some | torch.distributions.Normal(x, 1).cdf(z)
some | torch.distributions.Normal(x.double(), 1).log_prob(z.double())
mat | torch.distributions.MultivariateNormal(x, torch.eye({l})).rsample()
mat | torch.distributions.MultivariateNormal(x, scale_tril=torch.eye({l})).log_prob(z)
some | torch.distributions.kl_divergence(torch.distributions.Categorical(logits=x), torch.distributions.Categorical(logits=z))
"""

NUMPY: Final = """
any | x.sum(keepdims=True)
any | x.sum(axis={a})
any | np.sum(x, axis={a}, keepdims=True)
any | x.mean(axis={a})
any | np.mean(x, {a}, keepdims=True)
any | x.std(axis={a}, keepdims=True)
any | np.var(x, axis={a}, ddof=1)
any | np.median(x, axis={a})
any | np.percentile(x, 50, axis={a})
any | np.percentile(x, [25, 75], axis={a})
any | np.quantile(x, [0.1, 0.5, 0.9])
any | x.max(axis={a})
any | x.min(axis={a})
any | np.amax(x, axis={a})
any | np.prod(x, axis={a})
any | np.ptp(x, axis={a})
any | x.argmax(axis={a})
any | np.argmin(x, axis={a})
any | np.all(x > 1, axis={a})
any | (x > 1).any(axis={a})
any | np.count_nonzero(x, axis={a})
any | np.nanmean(x, axis={a})
any | np.nanstd(x, axis={a})
any | np.nanmax(x, axis={a})
any | np.average(x, axis={a})
any | (x > 1).sum(axis={a})
any | x.astype('int32').sum(axis={a})
any | x.astype('float32').mean(axis={a})
img | x.mean(axis=(1, 2))
img | np.linalg.norm(x, axis={a})
mat | np.linalg.norm(x, axis=1, keepdims=True)
any | x.reshape({s})
any | np.reshape(x, {s})
any | x.reshape(-1)
some | x.reshape({n}, -1)
any | x.reshape(-1, 1)
some | x.reshape(len(x), -1)
some | x.reshape(x.shape[0], -1)
any | x.ravel()
any | x.flatten()
any | np.ravel(x)
any | x.T
any | x.transpose()
any | x.transpose({p})
any | x.transpose(*{p})
any | np.transpose(x, {p})
any | x.squeeze()
any | np.squeeze(x, axis={a})
any | np.expand_dims(x, {a})
any | np.expand_dims(x, axis=(0, 1))
any | np.swapaxes(x, {a}, {b})
any | np.moveaxis(x, {a}, {b})
img | np.moveaxis(x, [0, 1], [2, 3])
any | np.atleast_1d(x)
any | np.atleast_2d(x)
any | np.atleast_3d(x)
some | x[{a}]
some | x[:, None]
some | x[..., 0]
some | x[1:, :2]
some | x[::-1]
some | x[np.newaxis]
some | x[..., np.newaxis]
some | x[-1]
some | x[-2:]
some | x[::2]
mat | x[:, [0, 0]]
mat | x[[0, 0], :]
mat | x[np.array([0, 0, 0])]
mat | x[:, 0]
mat | x[:, :1]
mat~ | x[x > 100]
mat~ | x[x[:, 0] > 1]
mat | x[np.arange(len(x)), 0]
img | x[:, ::-1]
img | x[..., ::-1]
img | x[0, ..., 1:]
some | x + y
some | x / 255
some | x / 255.0
some | x - x.mean(axis=0)
some | x // 2
some | x % 2
some | x ** 2
some | 1 - x
some | -x
some | x.astype('float32') * 2
some | x.astype('float32') * 2.5
some | x.astype('float32') + y
some | x.astype(int) / 2
some | x.astype('uint8') + 1
some | x.astype('uint8') / 255
some | x.astype('int32') * 1.5
some | x.astype(bool) + 1
some | (x > 1) & (y > 1)
some | ~(x > 1)
some | x > 0
some | x == y
some | np.add(x, y)
some | np.subtract(x, y)
some | np.multiply(x, 2)
some | np.divide(x, y)
some | np.power(x, 2)
some | np.mod(x, 2)
some | np.floor_divide(x, 2)
some | np.maximum(x, y)
some | np.minimum(x, 1)
some | np.equal(x, y)
some | np.not_equal(x, y)
some | np.greater(x, y)
some | np.less_equal(x, 1)
some | np.logical_and(x > 1, y > 1)
some | np.logical_or(x > 1, y > 1)
some | np.logical_not(x > 1)
some | np.arctan2(x, y)
some | np.hypot(x, y)
some | np.isclose(x, y)
any | x.astype('int64')
any | x.astype(np.float32)
any | x.astype(int)
any | x.astype(float)
any | x.astype('uint8')
any | x.copy()
some | np.exp(x)
some | np.log(x)
some | np.log1p(x)
some | np.sqrt(x)
some | np.sqrt(x.astype('float32'))
some | np.exp(x.astype(int))
some | np.abs(x)
some | np.square(x)
some | np.sign(x)
some | np.floor(x)
some | np.round(x, 2)
some | np.rint(x)
some | np.sin(x)
some | np.tanh(x)
some | np.clip(x, 0, 1)
some | x.clip(0, 1)
some | x.round(1)
some | np.isnan(x)
some | np.isfinite(x)
some | np.nan_to_num(x)
some | np.reciprocal(x)
some | np.cbrt(x)
some | np.deg2rad(x)
some | np.cumsum(x, axis={a})
some | x.cumsum(axis={a})
some | np.cumsum(x)
some | np.cumprod(x, axis={a})
some | np.diff(x, axis={a})
some | np.diff(x)
some | np.gradient(x, axis={a})
some | np.sort(x, axis={a})
some | np.sort(x)
some | np.argsort(x, axis={a})
some | x.argsort(axis={a})
some | np.argsort(-x)
some | np.flip(x, {a})
some | np.flip(x)
some | np.fliplr(x)
some | np.flipud(x)
some | np.roll(x, 1, axis={a})
mat | np.rot90(x)
some | np.repeat(x, {n}, axis={a})
some | np.repeat(x, {n})
some | x.repeat({n}, axis={a})
some | np.tile(x, {n})
some | np.tile(x, ({n}, {k}))
some | np.broadcast_to(x, ({n}, *x.shape))
some | np.concatenate([x, x], axis={a})
some | np.concatenate((x, y))
some | np.concatenate([x, z], axis=None)
some | np.stack([x, x], axis={a})
some | np.stack((x, z))
some | np.vstack([x, x])
some | np.hstack([x, x])
some | np.dstack([x, x])
some | np.column_stack([x, x])
mat | np.column_stack([x, m])
some | np.append(x, x, axis={a})
some | np.append(x, x)
some | np.insert(x, 0, 1.0, axis={a})
some | np.delete(x, 0, axis={a})
some | np.r_[x, x]
vec | np.c_[x, x]
mat | np.c_[x, m]
some | np.split(x, 1, axis={a})[0]
some | np.array_split(x, {n})[0]
mat | np.hsplit(x, 1)[0]
some | np.pad(x, 1)
img | np.pad(x, ((0, 0), (1, 2), (0, 1), (3, 0)))
mat | np.pad(x, ((0, 1), (2, 0)), mode='constant')
some | np.where(x > 0, 1, 0)
some | np.where(x > 0, x, 0)
some | np.where(x > 0, x, y)
some | np.where(x > 1, 1.0, 0.0)
some~ | np.where(x > 1)[0]
some~ | np.nonzero(x)[0]
some~ | np.argwhere(x > 1)
some | np.take(x, [0, 0], axis={a})
some | np.take_along_axis(x, x.astype(int) * 0, axis={a})
some | np.searchsorted([1.0, 2.0], x)
some | np.digitize(x, [1.0, 2.0])
some~ | np.unique(x)
vec~ | np.bincount(x.astype(int))
vec | np.histogram(x, bins={n})[0]
some | np.isin(x, [1.0])
some | np.in1d(x, [1.0])
vec | np.interp(x, [0.0, 1.0], [0.0, 1.0])
vec | np.convolve(x, np.ones({k}))
vec | np.convolve(x, np.ones({k}), mode='valid')
vec | np.convolve(x, np.ones({k}), 'same')
some | x @ w
some | np.matmul(x, w)
mat | np.dot(x, w)
seq | np.dot(x, np.ones(({l}, {n})))
mat | x.dot(w)
vec | np.outer(x, x)
mat | np.inner(x, z)
some | np.float32(2) * x
some | np.float64({n}) * x.astype(np.float32)
some | np.float32(x)
any | np.int64({n}) * 1.5
any | np.random.dirichlet(np.ones({n}), {k})
any | np.random.multinomial(3, [0.5, 0.5], size=({n}, {k}))
any | np.random.multivariate_normal(np.zeros({n}), np.eye({n}), {k})
any | np.tril_indices({n}, {a}, {k})[0]
any | np.triu_indices({n}, {a})[1]
any | np.mgrid[0:{n}, 1:{k}]
some | np.argpartition(x, 0, axis={a})
some | np.partition(x, 0, axis={a})
some | np.resize(x, ({n}, {k}))
mat~ | np.where(x > 4)[1]
mat | np.tensordot(x, x.T, axes=1)
seq | np.tensordot(x, x, axes=([0, 1], [0, 1]))
seq | np.tensordot(x, z, axes=([2], [{a}]))
seq | np.inner(x, z)
img | np.inner(x, v)
mat | np.einsum('ij,ij->i', x, z)
mat | np.einsum('ij,jk', x, w)
seq | np.einsum('btc,bsc->bts', x, x)
seq | np.einsum('...c->...', x)
mat | np.kron(x, x)
vec | np.kron(x, np.ones((2, 4)))
mat | np.kron(x, np.ones(3))
seq | np.vdot(x, x)
vec | np.cross(np.ones((len(x), 3)), np.ones((len(x), 3)))
sq | np.linalg.inv(x)
mat | np.linalg.pinv(x)
sqb | np.linalg.matrix_power(x, {n})
sqb | np.linalg.slogdet(x)[1]
seq | np.linalg.matrix_rank(x)
sqb | np.linalg.det(x)
sq | np.linalg.solve(x, np.ones(x.shape[0]))
mat | np.linalg.lstsq(x, m, rcond=None)[0]
mat | np.linalg.svd(x, full_matrices=False)[0]
mat | np.linalg.svd(x)[1]
mat | np.linalg.qr(x)[0]
sq | np.linalg.eigh(x + x.T)[0]
sq | np.linalg.cholesky(x @ x.T + 9 * np.eye(len(x)))
mat | np.cov(x)
mat | np.cov(x, rowvar=False)
mat | np.corrcoef(x)
mat | np.trace(x, axis1=0, axis2=1)
mat | np.diag(x)
vec | np.diag(x)
mat | np.diagflat(x)
vec | np.diagflat(x, 1)
vec | np.diagflat(x[:, None])
mat | np.diagonal(x)
mat | np.tril(x)
mat | np.triu(x)
vec | np.meshgrid(x, np.arange({n}))[0]
vec | np.meshgrid(x, np.arange({n}), indexing='ij')[1]
vec | np.vander(x, {n})
vec | np.polyfit(np.arange(9), np.arange(9) * 2.0, {k})
vec | np.polyval([1.0, 2.0], x)
any | np.zeros_like(x)
any | np.ones_like(x, dtype=int)
any | np.full_like(x, 3)
any | np.empty_like(x)
any | np.zeros(x.shape)
any | np.ones(({n}, {k}))
any | np.ones({n}, dtype='int64')
any | np.zeros(({n}, {k}), dtype=np.float32)
any | np.full(({n}, {k}), 1.5)
any | np.full({n}, 7)
any | np.empty(({n}, 0))
any | np.eye({n})
any | np.eye({n}, {k})
any | np.identity({n})
any | np.arange({n})
any | np.arange(1, {n})
any | np.arange(0, {n}, 0.5)
any | np.arange({n}.0)
any | np.arange({n}, dtype='float32')
any | np.linspace(0, 1, {n})
any | np.linspace(0, 1, num={n}, endpoint=False)
any | np.logspace(0, 1, {n})
any | np.geomspace(1, 10, {n})
any | np.array([1, 2, {n}])
any | np.array([[1.0, 2.0]])
any | np.array([x, x])
any | np.array(x)
any | np.asarray(x, dtype='float32')
any | np.ascontiguousarray(x)
any | np.array([1, 2.5])
any | np.array([True, False])
any | np.array(x.shape)
any | np.indices(({n}, {k}))
any~ | np.fromiter(range({n}), dtype=float)
any | np.random.rand({n}, {k})
any | np.random.randn({n})
any | np.random.random(({n}, {k}))
any | np.random.randint(0, 9, size=({n}, {k}))
any | np.random.randint(0, 9, {n})
any | np.random.normal(0, 1, ({n}, {k}))
any | np.random.normal(size={n})
any | np.random.uniform(size=x.shape)
any | np.random.permutation({n})
some | np.random.permutation(x)
vec | np.random.choice(x, {n})
any | np.random.choice(9, size=({n}, {k}))
any | np.random.default_rng(0).normal(size=({n}, {k}))
any | np.random.default_rng(0).integers(0, 9, {n})
any | np.random.default_rng(0).random({n})
any | np.random.default_rng(0).standard_normal(({n}, {k}))
any | np.random.default_rng(0).permutation({n})
any | np.random.default_rng(0).choice(9, size={n}, replace=False)
some | np.random.poisson(x)
some | np.fft.fft(x)
some | np.abs(np.fft.rfft(x))
some | np.lib.stride_tricks.sliding_window_view(x, 1, axis=0)
vec | np.lib.stride_tricks.sliding_window_view(x, 1)
any | np.nansum(x, axis={a})
some | np.nanvar(x, {a})
some | np.nanvar(x, {a}, None, None, 1)
some | np.nanmedian(x, axis={a})
some | np.imag(x)
some | np.unravel_index(np.argmax(x), x.shape)[0]
some | np.fix(x)
some~ | np.extract(x > 4, x)
some | np.nanargmax(x, axis={a})
some | np.nanargmin(x)
some | np.angle(x)
"""

SKLEARN: Final = """
table | sklearn.linear_model.LinearRegression().fit(x, m).predict(x)
table | sklearn.linear_model.LinearRegression().fit(x, m[:, None]).predict(x)
table | sklearn.linear_model.Ridge().fit(x, np.ones((len(x), 3))).predict(x)
table | sklearn.ensemble.RandomForestRegressor(2).fit(x, np.ones((len(x), 1))).predict(x)
table | sklearn.tree.DecisionTreeRegressor().fit(x, np.ones((len(x), 2))).predict(x)
table | sklearn.linear_model.LogisticRegression().fit(x, np.arange(len(x)) % 2).predict(x)
table~ | sklearn.linear_model.LogisticRegression().fit(x, np.arange(len(x)) % 3).predict_proba(x)
table | sklearn.neighbors.KNeighborsClassifier(2).fit(x, np.arange(len(x)) % 3).predict(x)
table | sklearn.preprocessing.StandardScaler().fit_transform(x)
table | sklearn.preprocessing.MinMaxScaler().fit(x).transform(x)
table~ | sklearn.preprocessing.OneHotEncoder(sparse_output=False).fit_transform(x)
table | sklearn.decomposition.PCA(2).fit_transform(x)
table | sklearn.decomposition.PCA(n_components=1).fit(x).transform(x)
table | sklearn.impute.SimpleImputer().fit_transform(x)
table | sklearn.cluster.KMeans(2, n_init=1).fit_predict(x)
table | sklearn.preprocessing.StandardScaler().fit(x).mean_
table | sklearn.preprocessing.StandardScaler().fit(x).scale_
table | sklearn.preprocessing.MinMaxScaler().fit(x).data_min_
table | sklearn.decomposition.PCA(2).fit(x).components_
table | sklearn.decomposition.PCA(n_components=1).fit(x).explained_variance_ratio_
table | sklearn.linear_model.LinearRegression().fit(x, m).coef_
table | sklearn.cluster.KMeans(2, n_init=1).fit(x).predict(x)
table | sklearn.cluster.KMeans(n_clusters=3, n_init=1).fit(x).transform(x)
table | sklearn.mixture.GaussianMixture(2).fit(x).predict_proba(x)
table | sklearn.mixture.GaussianMixture(2).fit(x).score_samples(x)
table | sklearn.cluster.DBSCAN().fit_predict(x)
table | sklearn.ensemble.IsolationForest(2).fit(x).decision_function(x)
table | sklearn.ensemble.IsolationForest(2).fit(x).predict(x)
table | sklearn.svm.OneClassSVM().fit(x).predict(x)
table | sklearn.neighbors.NearestNeighbors(n_neighbors=3).fit(x).kneighbors(x)[0]
table | sklearn.neighbors.KNeighborsClassifier(2).fit(x, np.arange(len(x)) % 3).kneighbors(x, return_distance=False)
table | sklearn.preprocessing.normalize(x)
table | sklearn.preprocessing.label_binarize(np.arange(len(x)) % 3, classes=[0, 1, 2])
table | sklearn.preprocessing.label_binarize(np.arange(len(x)) % 2, classes=[0, 1])
table | sklearn.preprocessing.PolynomialFeatures({k}).fit_transform(x)
table | sklearn.preprocessing.PolynomialFeatures(degree=3, interaction_only=True, include_bias=False).fit_transform(x)
table | sklearn.feature_selection.SelectKBest(k={k}).fit_transform(x, np.arange(len(x)) % 2)
table | sklearn.metrics.pairwise.cosine_similarity(x, x[:3])
table | sklearn.metrics.pairwise_distances(x)
table | sklearn.pipeline.make_pipeline(sklearn.decomposition.PCA(2)).fit(x)["pca"].components_
table~ | sklearn.linear_model.LogisticRegression().fit(x, np.arange(len(x)) % 3).coef_
table~ | sklearn.linear_model.LogisticRegression().fit(x, np.arange(len(x)) % 3).classes_
table | sklearn.cluster.KMeans(2, n_init=1).fit(x).cluster_centers_
table | sklearn.cluster.KMeans(2, n_init=1).fit(x).labels_
table | sklearn.ensemble.RandomForestRegressor(2).fit(x, m).feature_importances_
table | sklearn.mixture.GaussianMixture(2).fit(x).means_
table | sklearn.model_selection.train_test_split(x, m)[0]
table | sklearn.model_selection.train_test_split(x, test_size=0.25)[1]
table | sklearn.model_selection.train_test_split(x, m, test_size=3)[3]
"""


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())


LINES: Final = {"torch": _lines(TORCH), "numpy": _lines(NUMPY), "sklearn": _lines(SKLEARN)}
"""By library."""


def functions(library: str) -> set[str]:
    """The functions, methods and classes that the lines of a library call."""
    filled = (line.partition("|")[2].strip().format(a=0, b=0, n=1, k=1, p=(0,), s=(1,), c=1, l=1, size=1, e=2) for line in LINES[library])
    nodes = (node for line in filled for node in ast.walk(ast.parse(line, mode="eval")))
    return {node.func.attr for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)}
