import { TestBed } from '@angular/core/testing';
import { UploadRefused, Uploads } from '../http/uploads';
import { Problem } from '../http/problem';
import type { PickedFile } from '../ui/file-picker';
import { FilingFiles } from './filing-files';

const picked = (name: string, preview?: string): PickedFile => {
  const file = new File(['x'], name);
  return { id: `picked-${name}`, name, size: 1, file, preview };
};

describe('the files of a difficulty that is being written', () => {
  let answer: (file: PickedFile) => Promise<string>;
  let sent: string[];

  const made = () =>
    TestBed.configureTestingModule({
      providers: [
        {
          provide: Uploads,
          useValue: {
            forget: () => undefined,
            send: (files: PickedFile[]) =>
              Promise.all(
                files.map((file) => {
                  if (file.uploaded) return file.uploaded;
                  sent.push(file.name);
                  return answer(file);
                }),
              ),
          },
        },
      ],
    }).runInInjectionContext(() => new FilingFiles());
  const settle = async () => {
    TestBed.tick();
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
  };

  beforeEach(() => {
    sent = [];
    answer = ({ name }) => Promise.resolve(`server-${name}`);
  });

  it('go to the server when they are chosen, once, and the draft holds their ids and names', async () => {
    const files = made();
    files.chosen.set([picked('customs.jpg', 'blob:1'), picked('invoice.pdf')]);
    await settle();
    expect(files.kept()).toEqual([
      { id: 'server-customs.jpg', name: 'customs.jpg', size: 1, picture: true },
      { id: 'server-invoice.pdf', name: 'invoice.pdf', size: 1, picture: false },
    ]);
    await expect(files.ids()).resolves.toEqual(['server-customs.jpg', 'server-invoice.pdf']);
    expect(sent).toEqual(['customs.jpg', 'invoice.pdf']);
  });

  it('come back from the draft with their pictures, and are filed without being sent again', async () => {
    const files = made();
    files.restore([
      { id: 'f1', name: 'customs.jpg', size: 9, picture: true },
      { id: 'f2', name: 'invoice.pdf', size: 9, picture: false },
    ]);
    await settle();
    expect(files.chosen().map(({ preview }) => preview)).toEqual(['/api/files/f1', undefined]);
    await expect(files.ids()).resolves.toEqual(['f1', 'f2']);
    expect(sent).toEqual([]);
    files.restore([{ id: 'f3', name: 'late.jpg', size: 9, picture: true }]);
    expect(files.kept()).toHaveLength(2);
  });

  it('wait for the filing while there is no connection', async () => {
    const files = made();
    answer = () => Promise.reject(new Problem(0, 'network', 'Offline', undefined, undefined));
    files.chosen.set([picked('customs.jpg')]);
    await settle();
    expect([files.kept(), files.chosen().length, files.uploading()]).toEqual([[], 1, 0]);
    answer = ({ name }) => Promise.resolve(`server-${name}`);
    await expect(files.ids()).resolves.toEqual(['server-customs.jpg']);
  });

  it('are taken out by name when the server refuses them', async () => {
    const files = made();
    answer = ({ name }) => Promise.reject(new UploadRefused([{ name, code: 'file.type' }]));
    files.chosen.set([picked('virus.exe')]);
    await settle();
    expect([files.chosen(), files.refused()]).toEqual([[], ['virus.exe']]);
  });

  it('that the server lost are sent anew as long as they are at hand', async () => {
    const files = made();
    files.restore([{ id: 'gone', name: 'old.jpg', size: 9, picture: true }]);
    files.chosen.update((all) => [...all, picked('new.jpg')]);
    await settle();
    files.lost();
    await settle();
    expect(files.kept().map(({ id }) => id)).toEqual(['server-new.jpg']);
  });

  it('are seen again when the picker comes back', async () => {
    const files = made();
    files.chosen.set([picked('customs.jpg', 'blob:1')]);
    await settle();
    files.showAgain();
    expect(files.chosen()[0]?.preview).toBe('/api/files/server-customs.jpg');
  });
});
