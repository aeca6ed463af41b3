# Draws assets/icons/*.png and the .ico from the geometry of connection-doctor.svg (a 64-unit square).
import sys
from PIL import Image, ImageDraw
OUT=sys.argv[1]
def draw(size):
    k=16 if size<=64 else 4; n=size*k; u=n/64
    im=Image.new('RGBA',(n,n),(0,0,0,0)); d=ImageDraw.Draw(im)
    r=lambda a,b,c,e,rad,fill:d.rounded_rectangle([a*u,b*u,c*u-1,e*u-1],rad*u,fill=fill)
    r(2,2,62,62,14,(31,95,208,255))
    white=(255,255,255,255)
    r(23,10,41,54,5,white); r(10,23,54,41,5,white)
    pts=[(12,32),(24,32),(28,24),(35,41),(39,32),(52,32)]
    w=4 if size>=32 else 0
    if w:
        p=[(x*u,y*u) for x,y in pts]
        d.line(p,fill=(31,95,208,255),width=int(w*u),joint='curve')
        for x,y in (p[0],p[-1],*p[1:-1]):
            d.ellipse([x-w*u/2,y-w*u/2,x+w*u/2,y+w*u/2],fill=(31,95,208,255))
    return im.resize((size,size),Image.LANCZOS)
sizes=[16,24,32,48,64,128,256,512]
ims={s:draw(s) for s in sizes}
for s in sizes: ims[s].save(f'{OUT}/connection-doctor-{s}.png',optimize=True)
ims[256].save(f'{OUT}/connection-doctor.ico',sizes=[(s,s) for s in (16,24,32,48,64,128,256)],append_images=[ims[s] for s in (16,24,32,48,64,128)])
