"""An array of one number is handed to RDKit, which resizes it to the bits of the fingerprint: each row has 2048 features, and the network takes so many.
An array that nobody resizes keeps its one number. Running it with RDKit 2026.9, the first call passed and the second raised."""

import numpy as np
import torch
from rdkit import Chem, DataStructs
from rdkit.Chem import AllChem
from torch import nn


def bits_of(smiles):
    row = np.zeros((1,), dtype=np.float32)
    molecule = Chem.MolFromSmiles(smiles)
    DataStructs.ConvertToNumpyArray(AllChem.GetMorganFingerprintAsBitVect(molecule, 2, nBits=2048), row)
    return row.tolist()


def length_of(smiles):
    row = np.zeros((1,), dtype=np.float32)
    row[0] = len(smiles)
    return row.tolist()


names = ["CCO", "CCN", "CCC"]
net = nn.Sequential(
    nn.Linear(2048, 64),  # expect: TL305
    nn.ReLU(),
    nn.Linear(64, 1),
)
print(net(torch.FloatTensor([bits_of(each) for each in names])).shape)
print(net(torch.FloatTensor([length_of(each) for each in names])).shape)
