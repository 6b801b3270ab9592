import { regionInEnglish } from './region';

describe('a region in English', () => {
  it.each([
    ['서울특별시', 'Seoul'],
    ['경기도', 'Gyeonggi-do'],
    ['경남 창원', 'Gyeongsangnam-do 창원'],
    ['전북특별자치도', 'Jeollabuk-do'],
    ['강원도 원주시', 'Gangwon-do 원주시'],
    ['광주광역시', 'Gwangju'],
    ['제주', 'Jeju'],
    ['Hanoi', 'Hanoi'],
  ])('%s is %s', (korean, english) => expect(regionInEnglish(korean)).toBe(english));
});
