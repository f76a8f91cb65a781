import { useState } from 'react';
import { pictureUrl } from '../shared/pictures.ts';
import type { Conversation, Order, OrderStatus } from '../shared/shop.ts';
import { showDateTime, showYuan } from '../shared/show-times.ts';
import { LineIcon } from './line-icon.tsx';

const statusText: Record<OrderStatus, string> = {
  unpaid: '待支付',
  paid: '已付款',
  toShip: '待发货',
  shipped: '已发货',
  closed: '已关闭',
};

interface OrderPanelProps {
  conversation: Conversation | null;
  onNote(orderNo: string): void;
}

/** The right column: the buyer's orders, the newest one unfolded. */
export function OrderPanel({ conversation, onNote }: OrderPanelProps) {
  const orders = conversation?.orders ?? [];
  return (
    <aside className="orderPanel">
      <div className="panelTabs">
        <span className="current">订单</span>
        <span>商品</span>
        <span>用户</span>
        <span>工单</span>
      </div>
      <div className="panelScroll">
        {orders.length > 0 && <p className="panelHint">近90天订单 {orders.length}</p>}
        <div className="ecom-collapse">
          {orders.map((order, index) => (
            <OrderItem
              key={order.orderNo}
              order={order}
              unfoldedAtFirst={index === 0}
              onNote={onNote}
            />
          ))}
        </div>
        {orders.length === 0 && (
          <div className="panelEmpty">
            <LineIcon name="inbox" />
            {conversation ? '该用户暂无订单' : '暂无会话'}
          </div>
        )}
      </div>
    </aside>
  );
}

interface OrderItemProps {
  order: Order;
  unfoldedAtFirst: boolean;
  onNote(orderNo: string): void;
}

function OrderItem({ order, unfoldedAtFirst, onNote }: OrderItemProps) {
  const [unfolded, setUnfolded] = useState(unfoldedAtFirst);
  return (
    <div className={`ecom-collapse-item${unfolded ? ' ecom-collapse-item-active' : ''}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: the platform's own header is such a div */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the platform's own header has none */}
      <div
        className="ecom-collapse-header"
        role="button"
        tabIndex={0}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        <span className="foldMark">
          <LineIcon name="chevron" />
        </span>
        <span className={`orderStatus is-${order.status}`}>{statusText[order.status]}</span>
        <span className="orderNo">{order.orderNo}</span>
      </div>
      {unfolded && (
        <div className="ecom-collapse-content">
          <div className="product" data-btm="d5834">
            <img src={pictureUrl(order.product.picture)} alt="" />
            <div>
              <div className="productTitle">{order.product.title}</div>
              <div className="productSpec">
                {order.spec} ×{order.quantity}
              </div>
            </div>
          </div>
          <OrderFacts order={order} />
          <div className="orderTools">
            <button type="button" onClick={() => onNote(order.orderNo)}>
              备注
            </button>
            <button type="button">{order.status === 'unpaid' ? '改价' : '售后'}</button>
            <button type="button">详情</button>
          </div>
        </div>
      )}
    </div>
  );
}

function OrderFacts({ order }: { order: Order }) {
  return (
    <div className="facts">
      <Fact
        label={order.paidAt === null ? '应付金额' : '实付金额'}
        value={`¥${showYuan(order.amount)}`}
        strong
      />
      <Fact label="下单时间" value={showDateTime(order.orderedAt)} />
      {order.paidAt !== null && <Fact label="付款时间" value={showDateTime(order.paidAt)} />}
      {order.shipment && (
        <>
          <Fact label="物流信息" value={`${order.shipment.carrier} ${order.shipment.trackingNo}`} />
          <p className="trace">{order.shipment.latest}</p>
        </>
      )}
    </div>
  );
}

function Fact({ label, value, strong }: { label: string; value: string; strong?: boolean }) {
  return (
    <div className="fact">
      <span className="factLabel">{label}</span>
      <span className={strong ? 'factValue isStrong' : 'factValue'}>{value}</span>
    </div>
  );
}
