import { regions } from '../demo/content/regions';
import { BASE_REGIONS } from '../doctors/base-regions';
import { placeOf, type Place } from './places';

const KM_PER_DEGREE = 111;
const km = (a: Place, b: Place) =>
  Math.hypot(a.lat - b.lat, (a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180)) * KM_PER_DEGREE;

describe('where an address lies', () => {
  it.each([
    ['경상남도 창원시 성산구 공단로 271', 35.23, 128.68],
    ['경남 창원', 35.23, 128.68],
    ['서울 금천구 가산디지털1로 1', 37.46, 126.9],
    ['부산광역시 강서구 녹산산단 335로', 35.21, 128.98],
    ['경기도 광주시 오포로 1', 37.43, 127.26],
    ['광주광역시 광산구 하남산단', 35.14, 126.79],
    ['광주 광산구', 35.14, 126.79],
    ['강원특별자치도 고성군', 38.38, 128.47],
    ['경남 고성군', 34.97, 128.32],
    ['전북특별자치도', 35.82, 127.11],
    ['세종특별자치시 조치원읍', 36.48, 127.29],
  ])('%s', (address, lat, lng) => expect(placeOf(address)).toEqual({ lat, lng }));

  it.each(['', '  ', 'Hanoi, Vietnam', '성산구 공단로 271', '12345'])('none: "%s"', (address) =>
    expect(placeOf(address)).toBeUndefined(),
  );

  it('lies near every place the demo agency and its doctors know', () => {
    const known = [
      ...regions.flatMap(({ ko, places }) =>
        places.map((place) => ({ ...place, ko: `${ko} ${place.ko}` })),
      ),
      ...BASE_REGIONS,
    ];
    const far = known.filter((place) => {
      const found = placeOf(place.ko);
      return !found || km(found, place) > 20;
    });
    expect(far.map(({ ko }) => ko)).toEqual([]);
  });
});
