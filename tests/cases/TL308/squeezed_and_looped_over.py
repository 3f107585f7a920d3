"""softmax over axis 0 after a squeeze, and inside a loop over a batch: one axis is left. Run with new weights and made-up pixels, the probabilities sum to one."""
import torch
from PIL import Image
from torchvision import models, transforms

transform = transforms.Compose([transforms.Resize((224, 224)), transforms.ToTensor(),
                                transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])])
model = models.resnet18(num_classes=5)
model.load_state_dict(torch.load("flowers.pth"))
model.eval()
img = transform(Image.open("tulip.jpg"))
img = torch.unsqueeze(img, dim=0)
with torch.no_grad():
    output = torch.squeeze(model(img)).cpu()
    predict = torch.softmax(output, dim=0)
    predict_cla = torch.argmax(predict).numpy()
    for scores in model(torch.cat([img, img])):
        print(torch.softmax(scores, dim=0).max(), scores.argmax(dim=0))
print(predict[predict_cla].numpy())
