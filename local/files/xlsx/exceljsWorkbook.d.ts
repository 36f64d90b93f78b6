/** The workbook alone, without what exceljs brings along for reading and writing piece by piece. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs';
  export default Workbook;
}
