import type { ItemColumn } from './items';
import type { LetterLanguage } from './values';

/** The heads of the quotation's table, and the word before its sum. */
export const ITEM_LABELS: Record<LetterLanguage, Record<ItemColumn | 'total', string>> = {
  en: {
    description: 'Item',
    hs6: 'HS code',
    quantity: 'Quantity',
    unit: 'Unit',
    unit_price: 'Unit price',
    amount: 'Amount',
    total: 'Total',
  },
  ko: {
    description: '품목',
    hs6: 'HS 코드',
    quantity: '수량',
    unit: '단위',
    unit_price: '단가',
    amount: '금액',
    total: '합계',
  },
  ja: {
    description: '品名',
    hs6: 'HSコード',
    quantity: '数量',
    unit: '単位',
    unit_price: '単価',
    amount: '金額',
    total: '合計',
  },
  zh: {
    description: '品名',
    hs6: 'HS编码',
    quantity: '数量',
    unit: '单位',
    unit_price: '单价',
    amount: '金额',
    total: '合计',
  },
  es: {
    description: 'Artículo',
    hs6: 'Código SA',
    quantity: 'Cantidad',
    unit: 'Unidad',
    unit_price: 'Precio unitario',
    amount: 'Importe',
    total: 'Total',
  },
  vi: {
    description: 'Mặt hàng',
    hs6: 'Mã HS',
    quantity: 'Số lượng',
    unit: 'Đơn vị',
    unit_price: 'Đơn giá',
    amount: 'Thành tiền',
    total: 'Tổng cộng',
  },
};
